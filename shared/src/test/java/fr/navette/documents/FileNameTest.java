package fr.navette.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.documents.check.FileType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @Test
    void a_name_from_a_mac_is_composed() {
        var fromMac = "Re\u0301sume\u0301.pdf";
        assertThat(fromMac).hasSize(12);
        assertThat(FileName.of(fromMac, FileType.PDF)).isEqualTo("Résumé.pdf").hasSize(10);
    }

    @Test
    void special_characters_are_kept_and_the_download_has_the_full_name() {
        var name = "Bilan + prévisions 100% #2.pdf";
        assertThat(FileName.of(name, FileType.PDF)).isEqualTo(name);
        assertThat(FileName.attachment(name))
                .startsWith("attachment; filename=\"")
                .endsWith("; filename*=UTF-8''Bilan%20%2B%20pr%C3%A9visions%20100%25%20%232.pdf");
    }

    @Test
    void a_name_that_hides_its_extension_gets_the_one_of_its_type() {
        assertThat(FileName.of("cv_\u202Efdp.exe", FileType.PDF)).isEqualTo("cv_fdp.exe.pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "deck.PDF, PDF, deck.PDF",
        "PHOTO.JPEG, JPEG, PHOTO.JPEG",
        "image.jpg, JPEG, image.jpg",
        "image.jpg, PNG, image.jpg.png",
        "deck, PDF, deck.pdf",
        "../../etc/passwd, PDF, passwd.pdf",
        "../../deck.pdf, PDF, deck.pdf",
        "'C:\\fakepath\\deck.pdf', PDF, deck.pdf",
        "'C:\\\\deck.pdf', PDF, deck.pdf",
        "'\\\\server\\share\\deck.pdf', PDF, deck.pdf",
        "'C:\\a/b\\c/deck.pdf', PDF, deck.pdf",
        "Résumé 1/2.pdf, PDF, 2.pdf",
        "Résumé 1:2.pdf, PDF, Résumé 1:2.pdf",
        "deck.pdf/, PDF, deck.pdf",
        "'/ / ', PDF, document.pdf",
        "../.., PDF, document.pdf",
        "., PNG, document.png",
        "a/.pdf, PDF, .pdf",
        "'a\r\nb.pdf', PDF, a b.pdf",
        "'\u200B', PDF, document.pdf",
        "'  ', PNG, document.png"
    })
    void a_name_is_fit_to_be_shown_and_downloaded(String typed, FileType type, String name) {
        assertThat(FileName.of(typed, type)).isEqualTo(name);
    }

    @Test
    void a_very_long_name_keeps_its_extension_and_no_emoji_is_cut() {
        assertThat(FileName.of("🚀".repeat(300) + ".pdf", FileType.PDF)).isEqualTo("🚀".repeat(196) + ".pdf");
        assertThat(FileName.of("a".repeat(300), FileType.PDF)).isEqualTo("a".repeat(196) + ".pdf");
    }

    @Test
    void no_name_breaks_out_of_the_header() {
        assertThat(FileName.attachment("a\"; x=\"\r\né.pdf"))
                .doesNotContain("\r", "\n", "x=\"")
                .endsWith("filename*=UTF-8''a%22%3B%20x%3D%22%0D%0A%C3%A9.pdf");
    }
}
