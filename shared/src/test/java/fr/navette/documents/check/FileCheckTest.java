package fr.navette.documents.check;

import static fr.navette.documents.Uploaded.aPdf;
import static fr.navette.documents.Uploaded.aPhotoOfAnIphone;
import static fr.navette.documents.Uploaded.aPhotoWithExif;
import static fr.navette.documents.Uploaded.aProtectedPdf;
import static fr.navette.documents.Uploaded.anImage;
import static fr.navette.documents.Uploaded.joined;
import static fr.navette.documents.Uploaded.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FileCheckTest {
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static Verdict verdict(FileType type, byte[] bytes) {
        return FileCheck.of(type, bytes).verdict();
    }

    @Test
    void a_plain_pdf_is_fine() {
        assertThat(verdict(FileType.PDF, aPdf(1))).isEqualTo(Verdict.FINE);
    }

    @Test
    void a_pdf_may_begin_within_the_first_1024_bytes() {
        assertThat(verdict(FileType.PDF, joined(BOM, aPdf(1)))).isEqualTo(Verdict.FINE);
        assertThat(verdict(FileType.PDF, joined(text("x".repeat(1_030)), aPdf(1))))
                .isEqualTo(Verdict.OTHER_TYPE);
    }

    @Test
    void a_web_page_declared_as_a_pdf_is_rejected() {
        var html = "<!doctype html>\n<!-- %PDF-1.7 -->\n<p>Bonjour\n" + "<br>\n".repeat(500) + "%%EOF";
        assertThat(verdict(FileType.PDF, text(html))).isEqualTo(Verdict.BROKEN);
        assertThat(verdict(FileType.PDF, text("<!doctype html><p>Bonjour"))).isEqualTo(Verdict.OTHER_TYPE);
    }

    @Test
    void a_header_alone_is_not_a_pdf() {
        assertThat(verdict(FileType.PDF, text("%PDF-1.7\n%%EOF"))).isEqualTo(Verdict.BROKEN);
        assertThat(verdict(FileType.PDF, text("%PDF-1.7"))).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void a_pdf_without_a_page_is_broken() {
        assertThat(verdict(FileType.PDF, aPdf(0))).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void half_a_pdf_is_broken() {
        var pdf = aPdf(1);
        assertThat(verdict(FileType.PDF, Arrays.copyOf(pdf, pdf.length / 3))).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void a_pdf_that_forbids_printing_can_still_be_read() {
        assertThat(verdict(FileType.PDF, aProtectedPdf(""))).isEqualTo(Verdict.FINE);
    }

    @Test
    void a_pdf_with_a_password_is_rejected_as_such() {
        assertThat(verdict(FileType.PDF, aProtectedPdf("secret"))).isEqualTo(Verdict.PASSWORD);
        assertThat(Verdict.PASSWORD.state()).isEqualTo(DocumentState.REJECTED);
    }

    @Test
    void a_photo_of_a_camera_is_fine() {
        var photo = aPhotoWithExif();
        assertThat(Arrays.copyOf(photo, 4)).isEqualTo(new byte[] {-1, -40, -1, -31});
        assertThat(verdict(FileType.JPEG, photo)).isEqualTo(Verdict.FINE);
    }

    @Test
    void png_and_jpeg_images_are_fine() {
        assertThat(verdict(FileType.JPEG, anImage("jpeg"))).isEqualTo(Verdict.FINE);
        assertThat(verdict(FileType.PNG, anImage("png"))).isEqualTo(Verdict.FINE);
    }

    @Test
    void an_iphone_photo_under_another_type_is_rejected() {
        assertThat(verdict(FileType.JPEG, aPhotoOfAnIphone())).isEqualTo(Verdict.OTHER_TYPE);
        assertThat(Verdict.OTHER_TYPE.state()).isEqualTo(DocumentState.REJECTED);
    }

    @Test
    void a_file_of_another_type_than_declared_is_rejected() {
        assertThat(verdict(FileType.PNG, anImage("jpeg"))).isEqualTo(Verdict.OTHER_TYPE);
        assertThat(verdict(FileType.PDF, anImage("png"))).isEqualTo(Verdict.OTHER_TYPE);
        assertThat(verdict(FileType.JPEG, aPdf(1))).isEqualTo(Verdict.OTHER_TYPE);
        assertThat(verdict(FileType.PNG, text("P"))).isEqualTo(Verdict.OTHER_TYPE);
    }

    @Test
    void an_image_that_ends_after_its_first_bytes_is_broken() {
        assertThat(verdict(FileType.PNG, Arrays.copyOf(anImage("png"), 12))).isEqualTo(Verdict.BROKEN);
        assertThat(verdict(FileType.JPEG, Arrays.copyOf(anImage("jpeg"), 8))).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void whatever_is_thrown_ends_in_a_verdict() {
        for (var error : new Error[] {
            new NoClassDefFoundError(), new StackOverflowError(), new OutOfMemoryError(), new AssertionError()
        }) assertThat(thrown(error)).isEqualTo(Finding.of(Verdict.TOO_COMPLEX));
        for (var exception : new Exception[] {new IllegalStateException(), new IOException()})
            assertThat(thrown(exception)).isEqualTo(Finding.of(Verdict.BROKEN));
    }

    private static Finding thrown(Throwable error) {
        return FileCheck.guarded(() -> FileCheckTest.<RuntimeException, Finding>sneaky(error));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable, T> T sneaky(Throwable error) throws E {
        throw (E) error;
    }

    @Test
    void the_harmless_test_file_of_scanners_is_unsafe_wherever_it_hides() {
        var eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-" + "TEST-FILE!$H+H*";
        assertThat(verdict(FileType.PDF, text(eicar))).isEqualTo(Verdict.MALWARE);
        assertThat(verdict(FileType.PDF, joined(aPdf(1), text(eicar)))).isEqualTo(Verdict.MALWARE);
        assertThat(Verdict.MALWARE.state()).isEqualTo(DocumentState.UNSAFE);
    }
}
