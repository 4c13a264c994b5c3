package fr.navette.committee;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.PARIS;
import static fr.navette.Given.aMember;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.email;
import static fr.navette.Given.scores;
import static fr.navette.Given.stored;
import static fr.navette.Refused.reason;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.KnownSecrets;
import fr.navette.applications.Application;
import fr.navette.committee.ExtendReadings.Extended;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.mail.MailTemplate;
import fr.navette.people.Email;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Write;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExtendReadingsTest {
    private static final LocalDateTime LOCAL = LocalDateTime.parse("2027-02-05T18:00");
    private static final Instant DUE = Instant.parse("2027-02-05T17:00:00Z");

    private final InMemory memory = new InMemory();
    private final ExtendReadings extend =
            new ExtendReadings(memory.calls(), memory.applications(), memory.committee(), memory, new KnownSecrets());
    private final Application fil = anApplicationOf("ada@example.org", "Fil");
    private final Application trame = anApplicationOf("bob@example.org", "Trame");

    @BeforeEach
    void twoApplicationsAreRead() {
        memory.commit(Write.put(anOpenCall()));
        stored(memory, fil);
        stored(memory, trame);
    }

    private Member member(String name) {
        var member = aMember(name + "@example.org");
        memory.commit(Write.put(member));
        return member;
    }

    private Reading open(Member member, Application application) {
        var reading = Reading.assigned(member, application.id(), NOW.plusSeconds(3600));
        memory.commit(Write.put(reading));
        return reading;
    }

    private Extended extended(Optional<Email> email) {
        return extend.extend(CALL, LOCAL, email, NOW, true);
    }

    @Test
    void open_readings_are_due_later_and_each_member_has_one_mail_with_a_link_that_works() {
        var lea = member("lea");
        var first = open(lea, fil);
        var second = open(lea, trame);
        var done = open(member("max"), fil).reviewed(new Review(scores("team", 3), "", "", true, 1));
        memory.commit(Write.put(done));
        assertThat(extended(Optional.empty())).isEqualTo(new Extended(anOpenCall(), 2, 1, DUE));
        assertThat(memory.committee().readings(CALL))
                .containsExactlyInAnyOrder(first.extended(DUE), second.extended(DUE), done);
        assertThat(memory.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.template()).isEqualTo(MailTemplate.READINGS_EXTENDED);
            assertThat(mail.to()).isEqualTo(lea.email());
            assertThat(mail.values())
                    .containsEntry("count", "2")
                    .containsEntry("dueAt", "vendredi 5 février 2027 à 18:00, heure de Paris");
            assertThat(memory.tokens()
                            .link(Sha256.hex(mail.values().get("token").toString()))
                            .orElseThrow()
                            .membership())
                    .isEqualTo(lea.membership());
        });
        assertThat(extended(Optional.empty())).isEqualTo(new Extended(anOpenCall(), 0, 0, DUE));
        assertThat(memory.mails()).hasSize(1);
    }

    @Test
    void one_member_alone_may_have_more_time() {
        var lea = member("lea");
        var hers = open(lea, fil);
        var his = open(member("max"), fil);
        assertThat(extended(Optional.of(email("LEA@example.org"))).readings()).isEqualTo(1);
        assertThat(memory.committee().readings(CALL)).containsExactlyInAnyOrder(hers.extended(DUE), his);
    }

    @Test
    void a_reading_that_is_due_later_keeps_its_time() {
        var lea = member("lea");
        var later = open(lea, fil).extended(LATER.plusSeconds(864_000));
        memory.commit(Write.put(later));
        assertThat(extended(Optional.empty()).readings()).isZero();
        assertThat(memory.committee().readings(CALL)).containsExactly(later);
        assertThat(memory.mails()).isEmpty();
    }

    @Test
    void a_review_saved_at_the_same_instant_is_kept() {
        var reading = open(member("lea"), fil);
        var begun = reading.reviewed(new Review(scores("team", 2), "", "", false, 1));
        memory.beforeNextCommit(() -> memory.commit(Write.put(begun)));
        assertThat(extended(Optional.empty()).readings()).isEqualTo(1);
        assertThat(memory.committee().readings(CALL)).containsExactly(begun.extended(DUE));
        assertThat(memory.mails()).hasSize(1);
    }

    @Test
    void a_dry_run_says_the_same_and_changes_nothing() {
        open(member("lea"), fil);
        var before = memory.everything();
        assertThat(extend.extend(CALL, LOCAL, Optional.empty(), NOW, false))
                .isEqualTo(new Extended(anOpenCall(), 1, 1, DUE));
        assertThat(memory.everything()).isEqualTo(before);
    }

    @Test
    void a_past_time_and_an_unknown_or_withdrawn_member_are_refused() {
        var lea = member("lea");
        open(lea, fil);
        memory.commit(Write.put(lea.withdrawn(true)));
        assertThat(extended(Optional.empty()).readings()).isZero();
        var before = memory.everything();
        assertThat(reason(() -> extended(Optional.of(lea.email())))).isEqualTo(Reason.MEMBER_UNKNOWN);
        assertThat(reason(() -> extended(Optional.of(email("nobody@example.org")))))
                .isEqualTo(Reason.MEMBER_UNKNOWN);
        var past = LocalDateTime.ofInstant(NOW, PARIS);
        assertThat(refusal(() -> extend.extend(CALL, past, Optional.empty(), NOW, true))
                        .fields())
                .isEqualTo(Map.of("dueAt", FieldCode.IN_THE_PAST));
        assertThat(memory.everything()).isEqualTo(before);
    }
}
