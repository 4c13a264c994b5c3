package fr.navette.applications;

import static fr.navette.Given.NOW;
import static fr.navette.Given.aDocument;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.documents.Document;
import fr.navette.documents.check.FileType;
import fr.navette.documents.check.Verdict;
import fr.navette.secrets.Sha256;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private final Application draft = aDraftOf("ada@example.org");
    private final Document a = aDocument(draft, "deck", "a.pdf", FileType.PDF, new byte[] {1});
    private final Document b = aDocument(draft, "deck", "b.pdf", FileType.PDF, new byte[] {2});

    private String of(Map<String, Object> answers, Document... documents) {
        var content = new Content(answers, List.of("blanchemaille"), Optional.of("incubator"));
        var usable = new Dossier(draft, List.of(documents), List.of()).usable();
        return Fingerprint.of(draft, new Form(anOpenCall()).asked(content), usable);
    }

    @Test
    void the_same_content_always_has_the_same_fingerprint() {
        var answers = map(
                "startup", "L'Éclair \"bio\" \\ 1",
                "stage", "revenue",
                "revenue", new BigDecimal("12000.50"),
                "pitch", "un\ndeux");
        assertThat(of(answers, a))
                .isEqualTo(Sha256.hex("{\"answers\":{\"pitch\":\"un\\ndeux\",\"revenue\":12000.5,\"stage\":\"revenue\","
                        + "\"startup\":\"L'Éclair \\\"bio\\\" \\\\ 1\"},\"application\":\""
                        + draft.id()
                        + "\",\"call\":\"blanchemaille-2027\",\"documents\":[{\"name\":\"a.pdf\","
                        + "\"sha256\":\""
                        + a.sha256()
                        + "\",\"slot\":\"deck\"}],\"sites\":[\"blanchemaille\"],"
                        + "\"track\":\"incubator\"}"));
    }

    @Test
    void the_order_of_answers_and_documents_does_not_matter() {
        assertThat(of(map("startup", "Fil", "stage", "idea"), a, b))
                .isEqualTo(of(map("stage", "idea", "startup", "Fil"), b, a));
    }

    @Test
    void the_spelling_of_a_number_does_not_matter() {
        assertThat(of(map("stage", "revenue", "revenue", new BigDecimal("1E+3"))))
                .isEqualTo(of(map("stage", "revenue", "revenue", new BigDecimal("1000.00"))));
    }

    @Test
    void a_changed_answer_or_document_changes_the_fingerprint() {
        var before = of(map("startup", "Fil"), a);
        assertThat(of(map("startup", "fil"), a)).isNotEqualTo(before);
        assertThat(of(map("startup", "Fil"), b)).isNotEqualTo(before);
        assertThat(of(map("startup", "Fil"), a, b)).isNotEqualTo(before);
    }

    @Test
    void hidden_answers_and_rejected_or_removed_documents_do_not_count() {
        var before = of(map("startup", "Fil", "stage", "idea"), a);
        assertThat(of(
                        map("startup", "Fil", "stage", "idea", "revenue", BigDecimal.ONE),
                        a,
                        b.checked(Verdict.BROKEN, "v1")))
                .isEqualTo(before);
        assertThat(of(map("startup", "Fil", "stage", "idea"), a, b.removed(NOW)))
                .isEqualTo(before);
        assertThat(of(map("startup", "Fil", "stage", "idea"), a.checked(Verdict.FINE, "v1")))
                .isEqualTo(before);
    }
}
