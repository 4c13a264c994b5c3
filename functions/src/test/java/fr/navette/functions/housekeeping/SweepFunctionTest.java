package fr.navette.functions.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.applications.StartApplication;
import fr.navette.applications.Status;
import fr.navette.calls.Digest;
import fr.navette.cohorts.EnterCohort;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.identity.SignInMails;
import fr.navette.mail.Mail;
import fr.navette.mail.MailState;
import fr.navette.mail.MailTemplate;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SweepFunctionTest {
    private final World world = new World();
    private final SweepFunction function = new SweepFunction(world);

    private void sweeps(Duration later) {
        world.later(World.NOW.plus(later));
        Event.of("sweep/each-minute").toBackground(function);
    }

    @Test
    void an_unanswered_offer_expires() {
        world.adaHasAnOffer();
        sweeps(Duration.ofDays(9));
        assertThat(status()).isEqualTo(Status.OFFERED);
        sweeps(Duration.ofDays(10).plusSeconds(2));
        assertThat(status()).isEqualTo(Status.EXPIRED);
    }

    @Test
    void staff_hear_the_next_morning_that_an_offer_lapsed() {
        world.memory.commit(Write.put(Digest.first(World.DEMO)));
        world.adaHasAnOffer();
        sweeps(Duration.ZERO);
        sweeps(Duration.ofDays(11));
        assertThat(world.memory.mails()).extracting(Mail::template).containsExactly(MailTemplate.DIGEST);
        assertThat(world.memory.mails().getFirst().to()).isEqualTo(world.staffEmail());
    }

    @Test
    void the_morning_of_the_digest_reminds_projects_too() {
        world.memory.commit(Write.put(Digest.first(World.DEMO)));
        var enrolled = world.adaHasAnOffer().accepted(World.NOW).application();
        world.memory.commit(new EnterCohort(world.projectPlaces())
                .entered(enrolled, world.memory.calls().get(World.DEMO), World.NOW));
        sweeps(Duration.ZERO);
        sweeps(Duration.ofDays(335));
        assertThat(world.memory.mails()).extracting(Mail::template).contains(MailTemplate.PROJECT_ENDING);
    }

    private Status status() {
        return world.memory.applications().find(World.ADAS).orElseThrow().status();
    }

    @Test
    void a_file_whose_event_was_lost_is_checked_and_a_missing_file_is_removed() {
        world.adaHasStarted();
        var deck = world.adaHasSentADeck();
        sweeps(Duration.ofMinutes(19));
        assertThat(world.askedAgain).isEmpty();
        sweeps(Duration.ofMinutes(21));
        assertThat(world.askedAgain).containsExactly(deck);
    }

    @Test
    void a_mail_that_the_stream_missed_is_pending_again() {
        world.memory.commit(
                Write.put(SignInMails.code("m", Given.email("ada@example.org"), Language.FR, "ABCD2345", World.NOW)));
        sweeps(Duration.ofMinutes(6));
        var mail = world.memory.outbox().find(Mail.IDENTITY, "m").orElseThrow();
        assertThat(mail.state()).isEqualTo(MailState.PENDING);
        assertThat(mail.version()).isEqualTo(2);
    }

    @Test
    void an_abandoned_draft_is_deleted_after_a_notice() {
        var ada = Given.aSessionOf("ada@example.org");
        new StartApplication(world.memory.calls(), world.memory.applications(), world.memory, world.secrets)
                .by(ada, World.DEMO, Language.FR, World.NOW);
        sweeps(Duration.ofDays(70));
        assertThat(world.memory.mails()).isEmpty();
        sweeps(Duration.ofDays(79));
        assertThat(world.memory.mails()).extracting(Mail::template).containsExactly(MailTemplate.DRAFT_PURGE);
        sweeps(Duration.ofDays(94));
        assertThat(world.memory.applications().of(ada.person(), World.DEMO)).isEmpty();
    }
}
