package fr.navette.documents.check;

import static fr.navette.documents.Uploaded.text;
import static fr.navette.documents.check.RawPdf.catalog;
import static fr.navette.documents.check.RawPdf.stream;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that a certificate protects, a program of its own, or in part. */
class PdfEncryptionTest {
    private static final String CERTIFICATE = "<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s5/V 4/Length 128"
            + "/CF<</DefaultCryptFilter<</CFM/AESV2/Length 16/Recipients[<30820102>]>>>>"
            + "/StmF/DefaultCryptFilter/StrF/DefaultCryptFilter>>";
    private static final String KEYS = "/O<%1$s>/U<%1$s>/P -4".formatted("00".repeat(32));
    private static final String ATTACHMENTS_ONLY = "<</Filter/Standard/V 4/R 4/Length 128" + KEYS
            + "/CF<</StdCF<</CFM/AESV2/AuthEvent/EFOpen/Length 16>>>>/StmF/Identity/StrF/Identity/EFF/StdCF>>";

    private static Finding finding(byte[] pdf) {
        return FileCheck.of(FileType.PDF, pdf);
    }

    private static byte[] encrypted(String by, byte[] pdf) {
        var plain = new String(pdf, ISO_8859_1);
        return text(plain.replace("/Root 1 0 R", "/Root 1 0 R/ID[<00><00>]/Encrypt" + by));
    }

    @Test
    void a_file_for_a_certificate_is_rejected_as_one_with_a_password() {
        assertThat(finding(encrypted(CERTIFICATE, catalog("")))).isEqualTo(Finding.of(Verdict.PASSWORD));
        var v1 = "<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s3/V 1/Recipients[<30820102>]>>";
        assertThat(finding(encrypted(v1, catalog("")))).isEqualTo(Finding.of(Verdict.PASSWORD));
    }

    @Test
    void so_is_one_for_a_program_of_its_own() {
        for (var filter : List.of("/FOPN_fLock", "/EBX_HANDLER", " null", " 7"))
            assertThat(finding(encrypted("<</V 4/Filter" + filter + "/StmF/A/StrF/A>>", catalog(""))))
                    .as(filter)
                    .isEqualTo(Finding.of(Verdict.PASSWORD));
    }

    @Test
    void so_is_one_whose_cross_reference_is_damaged() {
        var info = text(new String(catalog("", "<</Producer(a)>>"), ISO_8859_1)
                .replace("/Root 1 0 R", "/Root 1 0 R/Info 4 0 R")
                .replaceAll("startxref\n\\d+", "startxref\n7"));
        assertThat(finding(info)).isEqualTo(Finding.of(Verdict.FINE));
        assertThat(finding(encrypted("<</Filter/Adobe.PubSec/V 4/StmF/A/StrF/A>>", info))
                        .verdict())
                .isIn(Verdict.PASSWORD);
    }

    @Test
    void a_file_with_only_its_attachments_encrypted_can_be_read() {
        assertThat(finding(encrypted(ATTACHMENTS_ONLY, catalog("")))).isEqualTo(Finding.of(Verdict.FINE));
        var byDefault = ATTACHMENTS_ONLY.replace("/StmF/Identity/StrF/Identity", "");
        assertThat(finding(encrypted(byDefault, catalog("")))).isEqualTo(Finding.of(Verdict.FINE));
        var certificate =
                CERTIFICATE.replace("/StmF/DefaultCryptFilter/StrF/DefaultCryptFilter", "/EFF/DefaultCryptFilter");
        assertThat(finding(encrypted(certificate, catalog("")))).isEqualTo(Finding.of(Verdict.FINE));
    }

    @Test
    void the_name_of_an_encrypted_attachment_decides_where_it_cannot_be_unpacked() {
        var file = new String(stream("/Type/EmbeddedFile/Filter/Unheard", text("x")), ISO_8859_1);
        var xml = catalog("/AF[<</F(facture.xml)/EF<</F 4 0 R>>>>]", file);
        assertThat(finding(encrypted(ATTACHMENTS_ONLY, xml)))
                .isEqualTo(new Finding(Verdict.FINE, List.of("facture.xml")));
        assertThat(finding(xml)).isEqualTo(Finding.of(Verdict.PDF_EMBEDDED_FILES));
        var program = catalog("/AF[<</F(facture.exe)/EF<</F 4 0 R>>>>]", file);
        assertThat(finding(encrypted(ATTACHMENTS_ONLY, program))).isEqualTo(Finding.of(Verdict.PDF_EMBEDDED_FILES));
        var none = ATTACHMENTS_ONLY.replace("/EFF/StdCF", "");
        assertThat(finding(encrypted(none, xml))).isEqualTo(Finding.of(Verdict.PDF_EMBEDDED_FILES));
    }

    @Test
    void an_attachment_that_only_says_it_is_encrypted_is_looked_into() {
        var plain = new String(
                stream("/Type/EmbeddedFile/Filter/Crypt/DecodeParms<</Name/Identity>>", text("MZ\0")), ISO_8859_1);
        assertThat(finding(encrypted(ATTACHMENTS_ONLY, catalog("/AF[<</F(a.xml)/EF<</F 4 0 R>>>>]", plain))))
                .isEqualTo(Finding.of(Verdict.PDF_EMBEDDED_FILES));
        var random = new String(stream("/Type/EmbeddedFile", text("\u0091\7\u00c4\u001e".repeat(16))), ISO_8859_1);
        assertThat(finding(encrypted(ATTACHMENTS_ONLY, catalog("/AF[<</F(a.xml)/EF<</F 4 0 R>>>>]", random))))
                .isEqualTo(new Finding(Verdict.FINE, List.of("a.xml")));
    }

    @Test
    void what_acts_beside_encrypted_attachments_is_found() {
        assertThat(finding(encrypted(ATTACHMENTS_ONLY, catalog("/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>"))))
                .isEqualTo(Finding.of(Verdict.PDF_SCRIPT));
    }

    @Test
    void an_older_file_or_one_with_encrypted_texts_needs_its_password() {
        for (var other : List.of(
                ATTACHMENTS_ONLY.replace("/V 4", "/V 2").replace("/R 4", "/R 3"),
                ATTACHMENTS_ONLY.replace("/StrF/Identity", "/StrF/StdCF"),
                ATTACHMENTS_ONLY.replace("/StmF/Identity", "/StmF/StdCF")))
            assertThat(finding(encrypted(other, catalog("")))).as(other).isEqualTo(Finding.of(Verdict.PASSWORD));
    }
}
