package fr.navette.reports;

import static fr.navette.Given.CALL;
import static fr.navette.Given.aCallWith;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.aMember;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.email;
import static fr.navette.Given.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.navette.InMemory;
import fr.navette.applications.Application;
import fr.navette.applications.Status;
import fr.navette.calls.Call;
import fr.navette.calls.CohortRules;
import fr.navette.calls.Digest;
import fr.navette.calls.Filling;
import fr.navette.calls.TrackRules;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.ProjectId;
import fr.navette.committee.CommitteeMails;
import fr.navette.committee.DeclareConflict;
import fr.navette.committee.InvitationAnswer;
import fr.navette.committee.Reading;
import fr.navette.committee.Reading.Recusal;
import fr.navette.mail.Mail;
import fr.navette.mail.MailRenderer;
import fr.navette.mail.MailStates;
import fr.navette.mail.MailTemplate;
import fr.navette.mail.SettleMail;
import fr.navette.offers.Offer;
import fr.navette.reviews.AReview;
import fr.navette.reviews.AReviewMail;
import fr.navette.storage.Conflict;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendDigestsTest {
    /** Seven in the morning in Paris. */
    private static final Instant MORNING = Instant.parse("2027-02-01T06:00:00Z");

    private static final Duration A_DAY = Duration.ofDays(1);

    private final InMemory memory = new InMemory();
    private final SendDigests send = new SendDigests(
            memory.calls(),
            memory.digests(),
            new CallNews(memory.applications(), memory.committee(), memory.outbox(), memory.followReviews()),
            memory.outbox(),
            memory,
            email("equipe@example.org"));

    @BeforeEach
    void aCall() {
        memory.commit(Write.put(anOpenCall()), Write.put(Digest.first(CALL)));
        sweptAt(MORNING.minus(A_DAY));
    }

    private void sweptAt(Instant at) {
        send.due(at).forEach(Runnable::run);
    }

    private Instant dueAt() {
        return memory.digests().find(CALL).orElseThrow().dueAt();
    }

    private List<Mail> digests() {
        return memory.mails().stream()
                .filter(mail -> mail.template() == MailTemplate.DIGEST)
                .toList();
    }

    private String text() {
        return new MailRenderer("https://navette.example", "Blanchemaille", "equipe@example.org")
                .render(digests().getLast())
                .text();
    }

    private Application offered(String name) {
        return stored(
                memory,
                anApplicationOf(name + "@example.org", name)
                        .announced(
                                Status.OFFERED,
                                Optional.of(Offer.until("blanchemaille", MORNING.plusSeconds(1), MORNING)),
                                MORNING.minus(A_DAY))
                        .application());
    }

    private void refused(String name) {
        memory.commit(Write.put(
                offered(name).refused("trop loin", MORNING.minusSeconds(60)).application()));
    }

    private Mail failed(String id) {
        var mail = new CommitteeMails(aMember("lea@example.org"), anOpenCall(), "t").invitation(id, MORNING);
        memory.commit(Write.put(mail));
        var failed = MailStates.failed(mail);
        memory.commit(Write.put(failed));
        return failed;
    }

    @Test
    void a_request_to_wait_for_the_next_cohort_is_told_once() {
        var offer = Offer.until("blanchemaille", MORNING.plus(A_DAY).plus(A_DAY), MORNING);
        var offered = anApplicationOf("fil@example.org", "Fil")
                .announced(Status.OFFERED, Optional.of(offer), MORNING.minus(A_DAY))
                .application();
        stored(memory, offered);
        memory.commit(Write.put(
                offered.deferralAsked("Au printemps", MORNING.minusSeconds(60)).application()));
        sweptAt(MORNING);
        assertThat(text()).contains("Reports demandés à la promotion suivante", "Fil (Blanchemaille, Roubaix)");
        sweptAt(MORNING.plus(A_DAY));
        assertThat(digests()).hasSize(1);
    }

    @Test
    void a_project_that_stays_silent_and_a_departure_to_settle_are_told_once_and_as_long_as_the_cohort_may_last() {
        var rules = new TrackRules(
                "incubator", 9, 24, true, new TrackRules.Review(TrackRules.Review.Every.NEVER, 0, List.of()));
        memory.commit(Write.put(
                aCallWith(new CohortRules(List.of(rules), Optional.empty(), 30)).withVersion(2)));
        var silent = stored(memory, anApplicationOf("fil@example.org", "Fil"));
        var leaving = stored(memory, anApplicationOf("soie@example.org", "Soie"));
        var places = Stream.of(silent, leaving)
                .map(application -> Place.of(application, ProjectId.of(application.id()), anOpenCall(), MORNING))
                .toList();
        var proposed = AReview.of(places.getLast(), "Soie")
                .review(leaving.person(), aMember("a@example.org").id());
        memory.commit(
                Write.put(places.getFirst()),
                Write.put(places.getLast()),
                Write.put(AReviewMail.review(places.getFirst())),
                Write.put(proposed));
        sweptAt(Instant.parse("2027-04-03T06:00:00Z"));
        assertThat(text()).contains("Départs proposés", "Soie (mars 2027)").doesNotContain("Fil (mars 2027)");
        sweptAt(Instant.parse("2027-04-04T06:00:00Z"));
        assertThat(text()).contains("restés sans réponse", "Fil (mars 2027)").doesNotContain("Soie");
        sweptAt(Instant.parse("2027-04-05T06:00:00Z"));
        assertThat(digests()).hasSize(2);
        sweptAt(Instant.parse("2029-12-01T06:00:00Z"));
        failed("much-later");
        sweptAt(Instant.parse("2029-12-02T06:00:00Z"));
        assertThat(digests()).hasSize(3);
    }

    @Test
    void the_news_of_a_day_go_out_at_seven_in_one_mail_to_staff() {
        refused("Fil");
        sweptAt(MORNING.minusMillis(1));
        assertThat(digests()).isEmpty();
        sweptAt(MORNING);
        assertThat(digests()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(email("equipe@example.org"));
            assertThat(mail.language()).isEqualTo(Language.FR);
            assertThat(mail.id()).isEqualTo("digest-2027-02-01");
            assertThat(mail.values().get("refused"))
                    .isEqualTo(Map.of("lines", List.of(Map.of("startup", "Fil", "place", "Blanchemaille, Roubaix"))));
        });
        assertThat(dueAt()).isEqualTo(MORNING.plus(A_DAY));
    }

    @Test
    void staff_read_whether_free_places_are_offered_without_them() {
        refused("Fil");
        sweptAt(MORNING);
        assertThat(text())
                .contains("Ces places sont proposées d'elles-mêmes à la liste d'attente.")
                .doesNotContain("Remplir les places libres");
        memory.commit(Write.remove(anOpenCall()));
        memory.commit(Write.put(aCallWith(anOpenCall().sites(), new Filling(Optional.empty(), false, false))));
        refused("Lin");
        sweptAt(MORNING.plus(A_DAY));
        assertThat(text()).contains("Remplir les places libres").doesNotContain("d'elles-mêmes");
    }

    @Test
    void nothing_is_sent_while_nothing_is_new() {
        offered("Offerte");
        stored(memory, anApplicationOf("eve@example.org", "Eve"));
        sweptAt(MORNING);
        assertThat(memory.mails()).isEmpty();
        refused("Fil");
        sweptAt(MORNING.plusSeconds(60));
        assertThat(memory.mails()).isEmpty();
        for (int day = 1; day < 4; day++) sweptAt(MORNING.plus(A_DAY.multipliedBy(day)));
        // The refusal, and the offer that lapsed the same day.
        assertThat(digests()).extracting(Mail::id).containsExactly("digest-2027-02-02");
        assertThat(text())
                .contains("--- Propositions refusées ---\n- Fil (Blanchemaille, Roubaix)\n")
                .contains("--- Propositions restées sans réponse ---\n- Offerte (Blanchemaille, Roubaix)\n");
    }

    @Test
    void a_withdrawn_application_is_told_and_a_withdrawn_draft_is_not() {
        var fil = stored(memory, anApplicationOf("ada@example.org", "Fil"));
        var draft = stored(memory, aDraftOf("bob@example.org"));
        memory.commit(Write.put(fil.withdrawn(MORNING).application()));
        memory.commit(Write.put(draft.withdrawn(MORNING).application()));
        sweptAt(MORNING);
        assertThat(digests().getFirst().values())
                .containsEntry("withdrawn", Map.of("lines", List.of(Map.of("startup", "Fil"))));
    }

    @Test
    void a_mail_that_failed_is_told_once_and_again_if_it_bounces_too() {
        var mail = failed("m1");
        sweptAt(MORNING);
        assertThat(text()).contains("- Léa Martin\n");
        sweptAt(MORNING.plus(A_DAY));
        assertThat(digests()).hasSize(1);
        memory.commit(Write.put(MailStates.bounced(mail)));
        sweptAt(MORNING.plus(A_DAY.multipliedBy(2)));
        assertThat(digests()).hasSize(2);
        assertThat(text()).contains("- Léa Martin (adresse en erreur)\n");
    }

    @Test
    void a_settled_mail_is_not_told() {
        new SettleMail(memory.outbox(), memory).settle(failed("m1").name(), true);
        sweptAt(MORNING);
        assertThat(digests()).isEmpty();
    }

    @Test
    void a_mail_without_a_name_is_told_by_its_address() {
        var mail = Mail.pending(
                CALL.value(), "m1", MailTemplate.CODE, email("x@example.org"), "", Language.FR, Map.of(), MORNING);
        memory.commit(Write.put(mail));
        memory.commit(Write.put(MailStates.failed(mail)));
        sweptAt(MORNING);
        assertThat(text().replace("\u2060", "")).contains("- x@example.org\n");
    }

    @Test
    void a_digest_that_failed_is_neither_told_nor_kept() {
        refused("Fil");
        sweptAt(MORNING);
        memory.commit(Write.put(MailStates.failed(digests().getFirst())));
        assertThat(digests().getFirst().values()).isEmpty();
        sweptAt(MORNING.plus(A_DAY));
        assertThat(digests()).hasSize(1);
    }

    @Test
    void readers_with_open_readings_are_told_on_the_third_day_before_the_end() {
        var lea = aMember("lea@example.org");
        var fil = stored(memory, anApplicationOf("ada@example.org", "Fil"));
        var thursdayEvening = Instant.parse("2027-02-04T22:59:00Z");
        memory.commit(Write.put(lea), Write.put(Reading.assigned(lea, fil.id(), thursdayEvening)));
        sweptAt(MORNING);
        assertThat(text()).contains("- Léa Martin : 1 à lire avant le jeudi 4 février 2027 à 23:59, heure de Paris\n");
        sweptAt(MORNING.plus(A_DAY));
        assertThat(digests()).hasSize(1);
    }

    @Test
    void readers_whom_no_mail_reaches_are_marked_in_that_list() {
        var lea = aMember("lea@example.org");
        var fil = stored(memory, anApplicationOf("ada@example.org", "Fil"));
        var thursdayEvening = Instant.parse("2027-02-04T22:59:00Z");
        memory.commit(Write.put(lea), Write.put(Reading.assigned(lea, fil.id(), thursdayEvening)));
        failed("invitation");
        sweptAt(MORNING);
        assertThat(text()).contains("heure de Paris (aucun message ne lui parvient : téléphonez)\n");
    }

    @Test
    void a_recusal_and_a_declined_invitation_are_told_once_with_their_reasons() {
        var lea = aMember("lea@example.org");
        var max = aMember("max@example.org");
        var fil = stored(memory, anApplicationOf("ada@example.org", "Fil"));
        var reading = Reading.assigned(lea, fil.id(), MORNING.plus(A_DAY.multipliedBy(30)));
        memory.commit(Write.put(lea), Write.put(max), Write.put(reading));
        memory.commit(
                Write.put(reading.recused(new Recusal(Recusal.Ground.CONFLICT, "c'est ma sœur"))),
                Write.put(max.answering(new InvitationAnswer(InvitationAnswer.Choice.NO, "En congé", MORNING))));
        sweptAt(MORNING);
        assertThat(text())
                .contains("--- Membres qui ont décliné l'invitation ---\n- Léa Martin : « En congé »\n")
                .contains("--- Récusations ---\n- Fil : Léa Martin, conflit d'intérêts : « c'est ma sœur »\n");
        sweptAt(MORNING.plus(A_DAY));
        assertThat(digests()).hasSize(1);
    }

    @Test
    void a_reading_that_a_conflict_closed_is_told_once_and_again_if_it_is_closed_anew() {
        var lea = aMember("lea@example.org");
        var fil = stored(memory, anApplicationOf("ada@example.org", "Fil"));
        memory.commit(Write.put(lea), Write.put(Reading.assigned(lea, fil.id(), MORNING.plus(A_DAY.multipliedBy(20)))));
        var declare = new DeclareConflict(memory.calls(), memory.applications(), memory.committee(), memory);
        declare.rule(CALL, fil.id(), lea.email(), DeclareConflict.Word.DECLARE, "Sa cousine", MORNING, true);
        sweptAt(MORNING);
        assertThat(digests())
                .singleElement()
                .satisfies(mail -> assertThat(mail.values())
                        .containsEntry(
                                "conflicts", Map.of("lines", List.of(Map.of("name", lea.name(), "startup", "Fil")))));
        sweptAt(MORNING.plus(A_DAY));
        assertThat(digests()).hasSize(1);
        declare.rule(CALL, fil.id(), lea.email(), DeclareConflict.Word.LIFT, "Homonyme", MORNING, true);
        declare.rule(CALL, fil.id(), lea.email(), DeclareConflict.Word.DECLARE, "Sa cousine", MORNING, true);
        sweptAt(MORNING.plus(A_DAY.multipliedBy(2)));
        assertThat(digests()).hasSize(2);
    }

    @Test
    void readers_with_more_time_or_without_open_readings_are_not_told() {
        var lea = aMember("lea@example.org");
        var max = aMember("max@example.org");
        var fil = stored(memory, anApplicationOf("ada@example.org", "Fil"));
        var fridayMorning = Instant.parse("2027-02-04T23:00:00Z");
        memory.commit(
                Write.put(lea),
                Write.put(max),
                Write.put(Reading.assigned(lea, fil.id(), fridayMorning)),
                Write.put(Reading.assigned(max, fil.id(), MORNING)));
        memory.commit(Write.put(max.withdrawn(true)));
        sweptAt(MORNING);
        assertThat(digests()).isEmpty();
        memory.commit(Write.put(fil.withdrawn(MORNING).application()));
        sweptAt(MORNING.plus(A_DAY));
        assertThat(digests().getFirst().values()).containsKey("withdrawn").doesNotContainKey("readers");
    }

    @Test
    void the_mail_stays_short_and_says_how_many_more_there_are() {
        for (int mail = 0; mail < 53; mail++) failed("m" + mail);
        sweptAt(MORNING);
        assertThat(text().lines().filter(line -> line.startsWith("- Léa"))).hasSize(50);
        assertThat(text()).contains("- et 3 de plus\n");
        sweptAt(MORNING.plus(A_DAY));
        assertThat(digests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        // The clocks go forward on 28 March and back on 31 October 2027.
        "Europe/Paris, 2027-03-27T06:00:00Z, 2027-03-28T05:00:00Z",
        "Europe/Paris, 2027-10-30T05:00:00Z, 2027-10-31T06:00:00Z",
        "Pacific/Auckland, 2027-02-01T18:00:00Z, 2027-02-02T18:00:00Z",
        // After a pause, the next morning is that of the next day.
        "Europe/Paris, 2027-02-01T22:59:59Z, 2027-02-02T06:00:00Z"
    })
    void the_next_morning_is_at_seven_whatever_the_clocks_do(ZoneId zone, Instant now, Instant next) {
        memory.commit(Write.put(in(zone)));
        sweptAt(now);
        assertThat(dueAt()).isEqualTo(next);
    }

    private static Call in(ZoneId zone) {
        var call = anOpenCall();
        return new Call(
                call.id(),
                call.title(),
                call.opensAt(),
                call.closesAt(),
                zone,
                call.grace(),
                call.tracks(),
                call.sites(),
                call.questions(),
                call.documents(),
                call.criteria(),
                call.readsPerApplication(),
                call.quorum(),
                call.offerDays(),
                call.decisionBy(),
                call.exports(),
                call.filling(),
                call.jury(),
                call.cohort(),
                call.closedAt(),
                call.version() + 1);
    }

    @Test
    void a_day_that_comes_twice_because_the_zone_changed_brings_one_mail() {
        refused("Fil");
        sweptAt(MORNING);
        refused("Soie");
        memory.commit(Write.put(in(ZoneId.of("America/New_York"))));
        memory.commit(Write.put(memory.digests().find(CALL).orElseThrow().dueAt(MORNING)));
        var noonInNewYork = Instant.parse("2027-02-01T17:00:00Z");
        sweptAt(noonInNewYork);
        assertThat(digests()).hasSize(1);
        sweptAt(Instant.parse("2027-02-02T12:00:00Z"));
        assertThat(text()).contains("- Soie (").doesNotContain("- Fil (");
    }

    @Test
    void before_the_opening_and_a_year_after_the_closing_nothing_is_read_or_sent() {
        var call = anOpenCall();
        failed("m1");
        var opens = call.opensAt().toLocalDate();
        memory.commit(Write.put(memory.digests().find(CALL).orElseThrow().dueAt(Instant.EPOCH)));
        sweptAt(opens.minusDays(1).atTime(8, 0).atZone(call.zone()).toInstant());
        assertThat(digests()).isEmpty();
        assertThat(dueAt()).isEqualTo(opens.atTime(7, 0).atZone(call.zone()).toInstant());
        sweptAt(LocalDateTime.parse("2028-01-15T17:15").atZone(call.zone()).toInstant());
        assertThat(digests()).isEmpty();
        memory.commit(Write.put(memory.digests().find(CALL).orElseThrow().dueAt(MORNING)));
        sweptAt(LocalDateTime.parse("2028-01-15T17:14").atZone(call.zone()).toInstant());
        assertThat(digests()).hasSize(1);
    }

    @Test
    void two_sweeps_at_once_send_one_mail() {
        refused("Fil");
        memory.beforeNextCommit(() -> sweptAt(MORNING));
        assertThatThrownBy(() -> sweptAt(MORNING)).isInstanceOf(Conflict.class);
        assertThat(digests()).hasSize(1);
    }

    @Test
    void nothing_stored_between_two_mails_names_anybody() {
        refused("Fil");
        sweptAt(MORNING);
        assertThat(memory.digests().find(CALL).orElseThrow().told())
                .singleElement()
                .asString()
                .matches("[0-9a-f]{16}");
    }
}
