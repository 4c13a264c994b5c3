package fr.navette.documents.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Detects files that are also a second file of a kind that programs run or open. Data that cameras append to images,
 * such as a second image, a film or notes, is accepted.
 */
final class Polyglot {
    // PDF readers search this far for the header, browsers about as far for HTML.
    private static final int HEADER_WITHIN = 1_024;
    // A ZIP's directory may be followed by a comment of up to 65,535 bytes.
    private static final int ZIP_END_WITHIN = 22 + 65_535;
    private static final String ZIP_END = "PK\5\6";
    private static final String ZIP_DIRECTORY = "PK\1\2";
    // Four letters alone occur by chance in megabytes of film; with the characters that follow, hardly ever.
    private static final List<String> WEB_PAGE = List.of(
            "<!doctype html",
            "<html",
            "<script",
            "<svg>",
            "<svg ",
            "<svg\n",
            "<svg\r",
            "<svg\t",
            "<svg/",
            "<iframe",
            "<?php",
            "<hta:");
    private static final List<String> WEB_NAMESPACES = List.of("www.w3.org/1999/xhtml", "www.w3.org/2000/svg");
    private static final List<String> PROGRAMS =
            List.of("\u007fELF", "#!", "PK\3\4", "\u00ca\u00fe\u00ba\u00be", "Rar!\u001a", "MSCF\0\0\0\0");

    // Image signatures: JPEG, PNG, GIF, TIFF in both byte orders, RIFF (WebP).
    private static final List<String> PICTURES =
            List.of("\u00ff\u00d8\u00ff", "\u0089PNG", "GIF8", "II*\0", "MM\0*", "RIFF");

    // Archives, Office documents, shortcuts and bytecode, which an image can't begin with: 7z, gzip, bzip2, xz, OLE2,
    // LNK, Mach-O in both byte orders, WebAssembly, Debian packages, RTF, PostScript.
    private static final List<String> CONTAINERS = List.of(
            "PK",
            "MZ",
            "7z\u00bc\u00af",
            "\u001f\u008b",
            "BZh",
            "\u00fd7zXZ",
            "\u00d0\u00cf\u0011\u00e0",
            "L\0\0\0\u0001\u0014\u0002",
            "\u00cf\u00fa\u00ed\u00fe",
            "\u00ce\u00fa\u00ed\u00fe",
            "\u00fe\u00ed\u00fa",
            "\0asm",
            "!<arch>",
            "{\\rtf",
            "%!PS");
    private static final String TAR = "ustar";
    private static final int TAR_AT = 257;
    private static final int WINDOW = 1 << 16;

    private Polyglot() {}

    /**
     * @param header the position of {@code %PDF-}
     * @param end the position after the PDF
     */
    static boolean hidesInPdf(byte[] bytes, int header, int end) {
        return header > 0 && (isProgram(bytes, 0) || isPicture(bytes) || isWebPage(bytes, 0, header))
                || isWebPage(bytes, end, bytes.length)
                || isZip(bytes);
    }

    /**
     * @param end the position after the image; anything behind it is something else
     */
    static boolean hidesInImage(byte[] bytes, int end) {
        int start = Math.min(HEADER_WITHIN, bytes.length);
        return Bytes.contains(bytes, "%PDF-", 0, start)
                || isWebPage(bytes, 0, start)
                || Bytes.contains(bytes, "%PDF-", end, bytes.length)
                || isWebPage(bytes, end, bytes.length)
                || isProgram(bytes, end)
                || isZip(bytes);
    }

    /** Whether a program may run or unpack the file, or show it as a page or another PDF. */
    static boolean acts(byte[] file) {
        return isProgram(file, 0)
                || CONTAINERS.stream().anyMatch(start -> Bytes.startsWith(file, start, 0))
                || Bytes.startsWith(file, TAR, TAR_AT)
                || Bytes.contains(file, "%PDF-", 0, HEADER_WITHIN)
                || isZip(file)
                || isWebPage(file);
    }

    /** Browsers show XML as a page wherever its elements of HTML or SVG stand, under whatever prefix. */
    private static boolean isWebPage(byte[] file) {
        for (int from = 0; from < file.length; from += WINDOW / 2) {
            int to = Math.min(file.length, from + WINDOW);
            var text = text(file, from, to);
            if (isWebPage(file, from, to) || WEB_NAMESPACES.stream().anyMatch(text::contains)) return true;
        }
        return false;
    }

    private static boolean isWebPage(byte[] bytes, int from, int to) {
        return WEB_PAGE.stream().anyMatch(text(bytes, from, to)::contains);
    }

    /** Text in small letters; without the zeros of UTF-16, which browsers read too. */
    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isPicture(byte[] bytes) {
        return PICTURES.stream().anyMatch(start -> Bytes.startsWith(bytes, start, 0));
    }

    private static boolean isProgram(byte[] bytes, int at) {
        return PROGRAMS.stream().anyMatch(start -> Bytes.startsWith(bytes, start, at)) || isWindowsProgram(bytes, at);
    }

    /** Two letters alone occur by chance: the position stored 60 bytes further on must hold the real header. */
    private static boolean isWindowsProgram(byte[] bytes, int at) {
        if (!Bytes.startsWith(bytes, "MZ", at) || bytes.length - at < 64) return false;
        long real = at + Bytes.little(bytes, at + 60, 4);
        return real < bytes.length && Bytes.startsWith(bytes, "PE\0\0", (int) real);
    }

    /** Programs find a ZIP by its end record, which points to its directory. */
    private static boolean isZip(byte[] bytes) {
        int last = bytes.length - 22;
        for (int at = last; at >= Math.max(0, bytes.length - ZIP_END_WITHIN); at--) {
            if (!Bytes.startsWith(bytes, ZIP_END, at)) continue;
            long directory = at - Bytes.little(bytes, at + 12, 4);
            if (directory >= 0 && Bytes.startsWith(bytes, ZIP_DIRECTORY, (int) directory)) return true;
        }
        return false;
    }
}
