package fr.navette.documents.check;

import static fr.navette.documents.Uploaded.aPdf;
import static fr.navette.documents.Uploaded.anImage;
import static fr.navette.documents.Uploaded.joined;
import static fr.navette.documents.Uploaded.text;
import static fr.navette.documents.check.ImageCheckTest.chunk;
import static fr.navette.documents.check.ImageCheckTest.tail;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Files that are two files at once. */
class PolyglotTest {
    private static Verdict verdict(FileType type, byte[] bytes) {
        return FileCheck.of(type, bytes).verdict();
    }

    private static byte[] aZip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("Run.class"));
            zip.write(1);
        }
        return bytes.toByteArray();
    }

    /** A Windows program: two letters, and 60 bytes further on the position of the real header. */
    private static byte[] aProgram() {
        var program = Arrays.copyOf(text("MZ"), 80);
        program[60] = 64;
        System.arraycopy(text("PE\0\0"), 0, program, 64, 4);
        return program;
    }

    @Test
    void a_polyglot_is_unsafe() {
        assertThat(Verdict.POLYGLOT.state()).isEqualTo(DocumentState.UNSAFE);
    }

    @Test
    void a_pdf_that_is_also_a_zip_is_unsafe() throws IOException {
        assertThat(verdict(FileType.PDF, joined(aPdf(1), aZip()))).isEqualTo(Verdict.POLYGLOT);
        assertThat(verdict(FileType.PDF, joined(aZip(), aPdf(1)))).isEqualTo(Verdict.POLYGLOT);
    }

    @Test
    void a_pdf_that_is_also_a_web_page_is_unsafe() {
        for (var page :
                new String[] {"<!DOCTYPE html>", "<script>alert(1)</script>", "<HTML>", "<?php", "<SVG onload=alert(1)>"
                }) {
            assertThat(verdict(FileType.PDF, joined(text(page), aPdf(1)))).isEqualTo(Verdict.POLYGLOT);
            assertThat(verdict(FileType.PDF, joined(aPdf(1), text(page)))).isEqualTo(Verdict.POLYGLOT);
        }
    }

    @Test
    void a_pdf_that_is_also_an_image_is_unsafe() {
        for (var format : new String[] {"jpeg", "png", "gif"})
            assertThat(verdict(FileType.PDF, joined(anImage(format), aPdf(1))))
                    .as(format)
                    .isEqualTo(Verdict.POLYGLOT);
    }

    @Test
    void a_pdf_that_is_also_a_program_is_unsafe() {
        for (var start : new byte[][] {aProgram(), text("\u007fELF\2\1"), text("#!/bin/sh\n")})
            assertThat(verdict(FileType.PDF, joined(start, aPdf(1)))).isEqualTo(Verdict.POLYGLOT);
    }

    @Test
    void a_signature_that_occurs_by_chance_is_not_a_second_file() {
        for (var start : new String[] {"MZ", "MZ" + "\0".repeat(70), "MZ" + "\u00ff".repeat(70)})
            assertThat(verdict(FileType.PDF, joined(text(start), aPdf(1)))).isEqualTo(Verdict.FINE);
        var end = text("PK\5\6" + "\0".repeat(18));
        assertThat(verdict(FileType.PDF, joined(aPdf(1), end))).isEqualTo(Verdict.FINE);
        var far = text("PK\5\6" + "\u00ff".repeat(18));
        assertThat(verdict(FileType.PDF, joined(aPdf(1), far))).isEqualTo(Verdict.FINE);
    }

    @Test
    void an_image_followed_by_something_to_run_is_unsafe() throws IOException {
        for (var behind : new byte[][] {aZip(), aPdf(1), aProgram(), text("\n<script>alert(1)</script>")}) {
            assertThat(verdict(FileType.PNG, joined(anImage("png"), behind))).isEqualTo(Verdict.POLYGLOT);
            assertThat(verdict(FileType.JPEG, joined(anImage("jpeg"), behind))).isEqualTo(Verdict.POLYGLOT);
        }
    }

    @Test
    void an_image_with_something_to_run_in_a_text_chunk_is_unsafe() {
        var png = anImage("png");
        for (var note : new String[] {"Comment\0%PDF-1.7", "Comment\0<script>"}) {
            var noted = joined(joined(Arrays.copyOf(png, 33), chunk("tEXt", text(note))), tail(png, 33));
            assertThat(verdict(FileType.PNG, noted)).isEqualTo(Verdict.POLYGLOT);
        }
    }
}
