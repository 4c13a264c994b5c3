package fr.navette.documents.check;

import static fr.navette.documents.Uploaded.joined;
import static fr.navette.documents.Uploaded.text;
import static fr.navette.documents.check.RawPdf.catalog;
import static fr.navette.documents.check.RawPdf.deflated;
import static fr.navette.documents.check.RawPdf.deflatedSpaces;
import static fr.navette.documents.check.RawPdf.packed;
import static fr.navette.documents.check.RawPdf.stream;

import fr.navette.documents.Uploaded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.CRC32;

/**
 * Files made to be as expensive as possible, as large as an upload may be or small and expanding, beside the largest
 * ordinary ones.
 *
 * @param verdict the expected verdict; {@code FINE} for ordinary files
 */
record HostileFile(String name, FileType type, Verdict verdict, Supplier<byte[]> made) {
    private static final int LARGEST = 20_000_000;

    byte[] bytes() {
        return made.get();
    }

    static List<HostileFile> all() {
        return List.of(
                pdf("a deck of 20 MB", Verdict.FINE, HostileFile::aLargeDeck),
                pdf("a list that unfolds to 2 GB", Verdict.TOO_COMPLEX, () -> bomb(2_000_000_000L)),
                pdf("a bomb in a bomb", Verdict.TOO_COMPLEX, HostileFile::aBombInABomb),
                pdf("a cross-reference of 2 GB", Verdict.TOO_COMPLEX, HostileFile::aCrossReference),
                pdf("ten million lists", Verdict.TOO_COMPLEX, () -> inCatalog("[" + lists("[]") + "]")),
                pdf("ten million lists in one another", Verdict.BROKEN, () -> inCatalog(lists("["))),
                pdf("dictionaries in one another", Verdict.BROKEN, () -> inCatalog(lists("<</A"))),
                pdf("a page tree that doubles", Verdict.TOO_MANY_PAGES, HostileFile::aDoublingTree),
                pdf("beginnings of objects, no table", Verdict.BROKEN, () -> withoutTable("1 0 obj\n")),
                pdf("tables that name one another", Verdict.TOO_COMPLEX, HostileFile::tables),
                pdf("streams in one another", Verdict.TOO_COMPLEX, HostileFile::streams),
                new HostileFile(
                        "an image of 4 billion pixels",
                        FileType.PNG,
                        Verdict.TOO_MANY_PIXELS,
                        HostileFile::anEndlessImage),
                pdf("an attachment that unfolds to 2 GB", Verdict.TOO_COMPLEX, HostileFile::anAttachedBomb),
                pdf("a deck with much behind its end", Verdict.FINE, HostileFile::aDeckWithMuchBehind),
                new HostileFile("a photo that never ends", FileType.JPEG, Verdict.BROKEN, HostileFile::aLongPhoto),
                new HostileFile(
                        "a photo with much behind it", FileType.JPEG, Verdict.FINE, HostileFile::aTrailedPhoto));
    }

    private static HostileFile pdf(String name, Verdict verdict, Supplier<byte[]> made) {
        return new HostileFile(name, FileType.PDF, verdict, made);
    }

    private static byte[] aLargeDeck() {
        var picture = new byte[LARGEST - 10_000];
        new Random(1).nextBytes(picture);
        var objects = List.of(
                text("<</Type/Catalog/Pages 2 0 R>>"),
                text("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
                text("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>"),
                stream("", picture));
        return RawPdf.of(objects);
    }

    private static byte[] bomb(long spaces) {
        return packed("/FlateDecode", deflatedSpaces(spaces), 4, 1, "/A 4 0 R");
    }

    private static byte[] aBombInABomb() {
        var bomb = deflated(deflatedSpaces(2_000_000_000L));
        return packed("[/FlateDecode/FlateDecode]", bomb, 4, 1, "/A 4 0 R");
    }

    private static byte[] aCrossReference() {
        var table = stream("/Type/XRef/W[1 1 1]/Size 9/Root 1 0 R/Filter/FlateDecode", deflatedSpaces(2_000_000_000L));
        return joined(joined(text("%PDF-1.7\n1 0 obj\n"), table), text("\nendobj\nstartxref\n9\n%%EOF"));
    }

    private static byte[] inCatalog(String object) {
        return catalog("/A 4 0 R", object);
    }

    private static String lists(String one) {
        return one.repeat((LARGEST - 10_000) / one.length());
    }

    private static byte[] aDoublingTree() {
        var steps = new String[60];
        for (int i = 0; i < steps.length; i++) steps[i] = "<</Kids[%1$d 0 R %1$d 0 R]>>".formatted(i + 4);
        steps[steps.length - 1] = "<</Type/Page/MediaBox[0 0 9 9]>>";
        var objects = new ArrayList<byte[]>();
        objects.add(text("<</Type/Catalog/Pages 3 0 R>>"));
        objects.add(text("null"));
        for (var step : steps) objects.add(text(step));
        return RawPdf.of(objects);
    }

    private static byte[] withoutTable(String again) {
        return text("%PDF-1.7\n" + lists(again) + "\nstartxref\n5\n%%EOF");
    }

    /** Each section of the cross-reference gives a wrong position for the one before. */
    private static byte[] tables() {
        var out = new StringBuilder("%PDF-1.7\n");
        int before = 3;
        while (out.length() < LARGEST - 10_000) {
            int here = out.length();
            out.append("xref\n0 0\ntrailer\n<</Root 1 0 R/Size 1/Prev " + before + ">>\n");
            before = here + 1;
        }
        return text(out + "startxref\n" + before + "\n%%EOF");
    }

    /** Streams that each begin within the one before and end where the last one does. */
    private static byte[] streams() {
        int count = 100_000;
        var out = new StringBuilder("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/A[");
        for (int i = 0; i < count; i++) out.append(i + 4).append(" 0 R ");
        out.append("]>>\nendobj\n2 0 obj\n<</Kids[<</A 1>>]>>\nendobj\n");
        for (int i = 0; i < count; i++) out.append(i + 4).append(" 0 obj\n<</Length 9999>>stream\n");
        out.append("x".repeat(LARGEST - 10_000 - out.length()));
        return text(out + "\nendstream\nendobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF");
    }

    private static byte[] anEndlessImage() {
        var png = Uploaded.anImage("png");
        for (int i = 16; i < 24; i++) png[i] = (byte) (i % 4 == 1 ? 1 : 0); // 65,536 each way
        var sum = new CRC32();
        sum.update(png, 12, 17);
        for (int i = 0; i < 4; i++) png[29 + i] = (byte) (sum.getValue() >> (24 - 8 * i));
        return png;
    }

    private static byte[] anAttachedBomb() {
        var objects = List.of(
                text("<</Type/Catalog/Pages 2 0 R/AF[<</F(a.xml)/EF<</F 4 0 R>>>>]>>"),
                text("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
                text("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"),
                stream("/Type/EmbeddedFile/Filter/FlateDecode", deflatedSpaces(2_000_000_000L)));
        return RawPdf.of(objects);
    }

    private static byte[] aDeckWithMuchBehind() {
        return Arrays.copyOf(joined(catalog(""), text("1 0 ob\n".repeat(2_000_000))), LARGEST);
    }

    /** A scan that declares more blocks than its data has. */
    private static byte[] aLongPhoto() {
        var jpeg = aTrailedPhoto();
        for (int i = 2; ; i += 2 + (int) Bytes.big(jpeg, i + 2, 2)) {
            if (jpeg[i + 1] != (byte) 0xC0) continue;
            for (int side = i + 5; side < i + 9; side += 2) jpeg[side] = 39;
            return jpeg;
        }
    }

    private static byte[] aTrailedPhoto() {
        var jpeg = Uploaded.anImage("jpeg");
        var endless = Arrays.copyOf(jpeg, LARGEST);
        Arrays.fill(endless, jpeg.length - 2, LARGEST, (byte) 7);
        return endless;
    }
}
