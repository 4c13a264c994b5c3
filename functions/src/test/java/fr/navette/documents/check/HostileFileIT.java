package fr.navette.documents.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.cloud.Founder;
import fr.navette.cloud.Inbox;
import fr.navette.functions.aws.TestClients;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The largest and the most hostile files, through the public API. */
@Tag("slow")
class HostileFileIT {
    private static final String CALL = "blanchemaille-demo";

    private static Founder aFounder() {
        var email = "mean+" + UUID.randomUUID() + "@example.org";
        var founder = new Founder(email, "Ada Lefèvre", "Fil & Cie", List.of("blanchemaille"));
        founder.person().asksForACode();
        founder.person().signsIn();
        founder.starts(CALL).expecting(201);
        return founder;
    }

    private static HostileFile file(String name) {
        return HostileFile.all().stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ten million lists", "dictionaries in one another"})
    void a_hostile_file_is_refused_and_the_next_file_is_checked_as_usual(String name) {
        var founder = aFounder();
        founder.sendsAsDeck(file(name).bytes());
        assertThat(founder.deckIsChecked()).isEqualTo("REJECTED");
        var next = aFounder();
        next.sendsTheDeck();
        assertThat(next.deckIsChecked()).isEqualTo("CHECKED");
    }

    @Test
    void an_applicant_who_submits_before_the_verdict_gets_it_by_mail() {
        var founder = aFounder();
        founder.answersEverything("1");
        founder.sendsAsDeck(file("beginnings of objects, no table").bytes());
        founder.submits();
        assertThat(founder.deckIsChecked()).isEqualTo("REJECTED");
        TestClients.lambda().invoke(r -> r.functionName("navette-sweep"));
        var mail = Inbox.awaited(founder.person().email(), "refusé");
        assertThat(mail.text()).contains("Présentation Fil & Cie.pdf", "abîmé ou incomplet");
    }
}
