package fr.navette.offers;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Refused.reason;
import static fr.navette.offers.CohortOfCall.aCallWith;
import static fr.navette.offers.CohortOfCall.accept;
import static fr.navette.offers.CohortOfCall.waitlist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.applications.Status;
import fr.navette.calls.Filling;
import fr.navette.input.Reason;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.people.Email;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FillPlacesTest {
    private static final String ROUBAIX = "blanchemaille";
    private static final String LILLE = "euratechnologies";
    /** Ten days after {@link fr.navette.Given#LATER}. */
    private static final Instant END = Instant.parse("2027-02-11T10:00:00Z");

    private static final Instant SOON = LATER.plusSeconds(60);

    private final CohortOfCall given = new CohortOfCall(aCallWith(1, 1));
    private final Application ada = given.submitted("ada", ROUBAIX);
    private final Application bob = given.submitted("bob", ROUBAIX);
    private final Application eve = given.submitted("eve", ROUBAIX);

    private void adaHoldsBobAndEveWait() {
        given.announced(accept(ada, ROUBAIX), waitlist(bob), waitlist(eve));
    }

    private static Email email(Application application) {
        return application.email();
    }

    @Test
    void a_place_that_is_refused_goes_to_the_first_on_the_list_at_once() {
        adaHoldsBobAndEveWait();
        given.refuses(ada, ROUBAIX, SOON);
        var promoted = given.now(bob);
        assertThat(promoted.status()).isEqualTo(Status.OFFERED);
        assertThat(promoted.offer().orElseThrow().expiresAt()).isEqualTo(END.plusSeconds(60));
        assertThat(given.offers())
                .extracting(Mail::id, Mail::template, Mail::to)
                .containsExactly(tuple("offer-" + bob.id() + "-1", MailTemplate.PLACE_OFFERED, email(bob)));
        assertThat(given.memory.history(bob.id()).getLast())
                .isEqualTo(new HistoryEntry(bob.id(), SOON, HistoryEvent.OFFERED, HistoryEntry.Actor.NAVETTE));
        assertThat(given.places(ROUBAIX).holders()).containsExactly(bob.id());
        assertThat(given.places(ROUBAIX).waiting())
                .extracting(SitePlaces.Waiting::application)
                .containsExactly(eve.id());
    }

    @Test
    void a_promotion_of_9_march_has_its_own_end() {
        var ninthOfMarch = Instant.parse("2027-03-09T10:00:00Z");
        adaHoldsBobAndEveWait();
        given.accepts(ada, ROUBAIX, SOON);
        given.leaves(ada, "déménagement", ninthOfMarch);
        assertThat(given.now(bob).offer().orElseThrow().expiresAt()).isEqualTo(Instant.parse("2027-03-19T10:00:00Z"));
    }

    @Test
    void the_head_of_the_list_that_has_withdrawn_is_passed_over() {
        adaHoldsBobAndEveWait();
        given.withdraw.by(bob.person(), bob.id(), SOON);
        given.refuses(ada, ROUBAIX, SOON);
        assertThat(given.now(eve).status()).isEqualTo(Status.OFFERED);
        assertThat(given.offers()).extracting(Mail::to).containsExactly(email(eve));
    }

    @Test
    void a_place_whose_offer_expired_is_offered_a_minute_later_so_that_an_answer_in_time_finds_it() {
        adaHoldsBobAndEveWait();
        var expired = END.plusSeconds(1);
        given.swept(expired);
        assertThat(given.now(ada).status()).isEqualTo(Status.EXPIRED);
        assertThat(given.now(bob).status()).isEqualTo(Status.WAITLISTED);
        given.accepts(ada, ROUBAIX, END);
        assertThat(given.now(ada).status()).isEqualTo(Status.ENROLLED);
        given.swept(expired.plusSeconds(120));
        assertThat(given.now(bob).status()).isEqualTo(Status.WAITLISTED);
        assertThat(given.places(ROUBAIX).holders()).containsExactly(ada.id());
    }

    @Test
    void an_answer_to_an_expired_offer_whose_place_is_gone_is_refused() {
        adaHoldsBobAndEveWait();
        given.swept(END.plusSeconds(1));
        given.swept(END.plusSeconds(61));
        assertThat(given.now(bob).status()).isEqualTo(Status.OFFERED);
        assertThat(reason(() -> given.accepts(ada, ROUBAIX, END))).isEqualTo(Reason.NO_PLACE);
        assertThat(given.places(ROUBAIX).holders()).containsExactly(bob.id());
    }

    @Test
    void an_offer_refused_and_expired_at_once_frees_one_place() {
        adaHoldsBobAndEveWait();
        given.memory.beforeNextCommit(() -> given.swept(END.plusSeconds(1)));
        given.refuses(ada, ROUBAIX, END);
        given.swept(END.plusSeconds(120));
        given.swept(END.plusSeconds(180));
        assertThat(given.offers()).extracting(Mail::to).containsExactly(email(bob));
        assertThat(given.places(ROUBAIX).holders()).containsExactly(bob.id());
        assertThat(given.now(eve).status()).isEqualTo(Status.WAITLISTED);
    }

    @Test
    void two_places_freed_in_one_second_and_one_promotion_by_hand_go_to_ranks_one_two_and_three() {
        var call = new CohortOfCall(aCallWith(3, 0));
        var holders = new Application[] {
            call.submitted("h1", ROUBAIX), call.submitted("h2", ROUBAIX), call.submitted("h3", ROUBAIX)
        };
        var waiting = new Application[] {
            call.submitted("w1", ROUBAIX),
            call.submitted("w2", ROUBAIX),
            call.submitted("w3", ROUBAIX),
            call.submitted("w4", ROUBAIX)
        };
        call.announced(
                accept(holders[0], ROUBAIX),
                accept(holders[1], ROUBAIX),
                accept(holders[2], ROUBAIX),
                waitlist(waiting[0]),
                waitlist(waiting[1]),
                waitlist(waiting[2]),
                waitlist(waiting[3]));
        call.refuses(holders[2], ROUBAIX, SOON.minusSeconds(5));
        // The third place was offered to the first on the list; two more come free with a promotion in between.
        call.memory.beforeNextCommit(() -> call.refuses(holders[1], ROUBAIX, SOON));
        call.refuses(holders[0], ROUBAIX, SOON);
        call.fill.fill(CALL, Optional.empty(), SOON, true);
        assertThat(call.offers())
                .extracting(Mail::to)
                .containsExactlyInAnyOrder(email(waiting[0]), email(waiting[1]), email(waiting[2]));
        assertThat(call.now(waiting[3]).status()).isEqualTo(Status.WAITLISTED);
        assertThat(call.places(ROUBAIX).held()).isEqualTo(3);
    }

    @Test
    void whoever_holds_a_second_choice_is_offered_the_move_first_and_the_old_place_refills() {
        var lea = given.submitted("lea", ROUBAIX, LILLE);
        var tom = given.submitted("tom", LILLE);
        given.announced(accept(ada, ROUBAIX), waitlist(lea), waitlist(tom), waitlist(bob));
        given.fill.fill(CALL, Optional.of(LILLE), SOON, true);
        given.accepts(lea, LILLE, SOON);
        assertThat(given.now(lea).site()).isEqualTo(LILLE);
        given.refuses(ada, ROUBAIX, SOON.plusSeconds(1));
        assertThat(given.now(lea).status()).isEqualTo(Status.ENROLLED);
        assertThat(given.now(lea).move().orElseThrow().site()).isEqualTo(ROUBAIX);
        assertThat(given.now(bob).status()).isEqualTo(Status.WAITLISTED);
        given.accepts(lea, ROUBAIX, SOON.plusSeconds(2));
        assertThat(given.now(lea).site()).isEqualTo(ROUBAIX);
        assertThat(given.memory.history(lea.id()))
                .extracting(HistoryEntry::what, HistoryEntry::note)
                .contains(
                        tuple(HistoryEvent.MOVE_OFFERED, "Blanchemaille, Roubaix"),
                        tuple(HistoryEvent.MOVED, "EuraTechnologies, Lille → Blanchemaille, Roubaix"));
        assertThat(given.places(ROUBAIX).holders()).containsExactly(lea.id());
        assertThat(given.places(LILLE).holders()).containsExactly(tom.id());
        assertThat(given.now(tom).status()).isEqualTo(Status.OFFERED);
        assertThat(given.memory.cohorts().places(CALL))
                .singleElement()
                .satisfies(place -> assertThat(place.site()).isEqualTo(ROUBAIX));
        assertThat(given.offers())
                .extracting(Mail::template, Mail::to)
                .containsExactly(
                        tuple(MailTemplate.PLACE_OFFERED, email(lea)),
                        tuple(MailTemplate.MOVE_OFFERED, email(lea)),
                        tuple(MailTemplate.PLACE_OFFERED, email(tom)));
    }

    @Test
    void a_move_that_is_refused_or_not_answered_leaves_the_place_as_it_was() {
        var lea = given.submitted("lea", ROUBAIX, LILLE);
        given.announced(accept(ada, ROUBAIX), waitlist(lea), waitlist(bob));
        given.fill.fill(CALL, Optional.of(LILLE), SOON, true);
        given.accepts(lea, LILLE, SOON);
        given.refuses(ada, ROUBAIX, SOON.plusSeconds(1));
        var end = given.now(lea).move().orElseThrow().expiresAt();
        given.swept(end.minus(Duration.ofHours(48)).plusSeconds(1));
        assertThat(given.memory.mails().getLast().template()).isEqualTo(MailTemplate.MOVE_REMINDER);
        given.swept(end.plusSeconds(1));
        assertThat(given.now(lea).move()).isEmpty();
        assertThat(given.now(lea).status()).isEqualTo(Status.ENROLLED);
        assertThat(given.places(LILLE).holders()).containsExactly(lea.id());
        given.swept(end.plusSeconds(90));
        assertThat(given.now(bob).status()).isEqualTo(Status.OFFERED);
        assertThat(given.places(ROUBAIX).waiting()).isEmpty();
    }

    @Test
    void accepting_leaves_only_the_waiting_lists_of_sites_preferred_less() {
        var lea = given.submitted("lea", ROUBAIX, LILLE);
        given.announced(waitlist(lea));
        assertThat(given.places(ROUBAIX).isAwaitedBy(lea.id())).isTrue();
        given.fill.fill(CALL, Optional.of(LILLE), SOON, true);
        given.accepts(lea, LILLE, SOON);
        assertThat(given.places(ROUBAIX).isAwaitedBy(lea.id())).isTrue();
        given.fill.fill(CALL, Optional.of(ROUBAIX), SOON, true);
        given.accepts(lea, ROUBAIX, SOON);
        assertThat(given.places(LILLE).isAwaitedBy(lea.id())).isFalse();
        assertThat(given.places(LILLE).held()).isZero();
    }

    @Test
    void a_first_choice_without_places_and_a_second_that_says_no_lead_to_the_third_or_to_nothing() {
        var lea = given.submitted("lea", ROUBAIX, LILLE);
        given.announced(accept(ada, ROUBAIX), waitlist(lea));
        assertThat(given.fill.fill(CALL, Optional.of(ROUBAIX), SOON, true).promotions())
                .isEmpty();
        assertThat(given.fill.fill(CALL, Optional.empty(), SOON, true).promotions())
                .extracting(FillPlaces.Promotion::site)
                .containsExactly(LILLE);
        given.refuses(lea, LILLE, SOON);
        assertThat(given.fill.fill(CALL, Optional.empty(), SOON, true).promotions())
                .isEmpty();
        assertThat(given.now(lea).status()).isEqualTo(Status.REFUSED);
    }

    @Test
    void a_dry_run_of_filling_by_hand_says_the_same_and_changes_nothing() {
        var call = new CohortOfCall(aCallWith(2, 1));
        var lea = call.submitted("lea", ROUBAIX, LILLE);
        var tom = call.submitted("tom", ROUBAIX);
        call.announced(waitlist(lea), waitlist(tom));
        var before = call.memory.everything();
        var dry = call.fill.fill(CALL, Optional.empty(), SOON, false);
        assertThat(call.memory.everything()).isEqualTo(before);
        assertThat(dry.promotions())
                .extracting(p -> p.application().id())
                .containsExactlyInAnyOrder(lea.id(), tom.id());
        var done = call.fill.fill(CALL, Optional.empty(), SOON, true);
        assertThat(done.promotions()).isEqualTo(dry.promotions());
        assertThat(call.fill.fill(CALL, Optional.empty(), SOON, true).promotions())
                .isEmpty();
    }

    @Test
    void places_that_were_never_taken_are_left_to_staff() {
        var call = new CohortOfCall(aCallWith(3, 1));
        var tom = call.submitted("tom", ROUBAIX);
        var lea = call.submitted("lea", ROUBAIX);
        var max = call.submitted("max", ROUBAIX);
        call.announced(accept(tom, ROUBAIX), waitlist(lea), waitlist(max));
        call.swept(SOON);
        assertThat(call.offers()).isEmpty();
        call.refuses(tom, ROUBAIX, SOON);
        assertThat(call.offers()).hasSize(1);
    }

    @Test
    void filling_stops_at_its_end_and_where_staff_do_it_by_hand() {
        var until = Optional.of(LocalDateTime.parse("2027-02-05T23:59:59"));
        var over = Instant.parse("2027-02-05T23:00:00Z");
        for (var filling :
                new Filling[] {new Filling(until, true, false), new Filling(Optional.empty(), false, false)}) {
            var call = new CohortOfCall(aCallWith(1, 1, filling));
            var tom = call.submitted("tom", ROUBAIX);
            var lea = call.submitted("lea", ROUBAIX);
            call.announced(accept(tom, ROUBAIX), waitlist(lea));
            call.refuses(tom, ROUBAIX, over);
            call.swept(over.plusSeconds(60));
            assertThat(call.offers()).isEmpty();
            assertThat(call.fill.fill(CALL, Optional.empty(), over, true).promotions())
                    .hasSize(1);
        }
    }

    @Test
    void whoever_is_promoted_by_hand_leaves_the_waiting_list_of_that_site() {
        given.announced(waitlist(bob), waitlist(eve));
        given.announced(accept(eve, ROUBAIX));
        assertThat(given.places(ROUBAIX).holders()).containsExactly(eve.id());
        assertThat(given.places(ROUBAIX).rankOf(bob.id())).contains(1);
        assertThat(given.places(ROUBAIX).isAwaitedBy(eve.id())).isFalse();
    }

    @Test
    void a_place_that_nobody_waits_for_is_left_free() {
        given.announced(accept(ada, ROUBAIX));
        given.refuses(ada, ROUBAIX, SOON);
        assertThat(given.places(ROUBAIX).fillAt()).isEmpty();
        assertThat(given.memory.places().toFill(END)).isEmpty();
    }

    @Test
    void a_start_up_that_leaves_frees_its_place() {
        adaHoldsBobAndEveWait();
        given.accepts(ada, ROUBAIX, SOON);
        given.leaves(ada, "fermeture", SOON.plusSeconds(5));
        assertThat(given.now(bob).status()).isEqualTo(Status.OFFERED);
        assertThat(given.places(ROUBAIX).holders())
                .extracting(ApplicationId::value)
                .containsExactly(bob.id().value());
    }
}
