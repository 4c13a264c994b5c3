package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import fr.navette.cloud.Pdf;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Staff amend a call while an applicant is writing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AmendedIT {
    @Tag("slow")
    @Test
    void typed_answers_stay_new_questions_appear_and_consent_is_asked_for_again() {
        var call = ACall.isOpened();
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, call, AnApplicant.answers("Avant l'avenant"));
            ada.clicks("a[href='#documents']");
            ada.page()
                    .setInputFiles(
                            "[id='documents.deck']",
                            new FilePayload("deck.pdf", "application/pdf", Pdf.saying("Un fil.")));
            ada.sees(".file-state.checked");
            ACall.isAmended(call);
            ada.clicks("a[href='#check']").clicks("#send").sees("#amended:visible");
            ada.meetsNoBarrier("amended while writing");
            ada.clicks("a[href='#project']").sees("[id='answers.news']");
            assertThat(ada.page().inputValue("[id='answers.pitch']")).isEqualTo("Du linge tissé à Roubaix");
            ada.clicks("a[href='#check']").sees(".to-do a:has-text('À compléter')");
            assertThat(ada.page().isChecked("[id='answers.consent']")).isFalse();
            ada.clicks("a[href='#project']").types("answers.news", "Par un salon");
            ada.clicks("a[href='#check']")
                    .chooses("answers.consent")
                    .clicks("#send")
                    .sees(".receipt");
            assertThat(AnApplicant.submitted(ada)).containsEntry("news", "Par un salon");
            assertThat(ada.page().locator(".receipt details").textContent()).contains("J’accepte aussi le règlement.");
        }
    }
}
