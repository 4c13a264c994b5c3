package fr.navette.functions.offers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.applications.Application;
import fr.navette.applications.Status;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.input.Fields;
import fr.navette.offers.Offer;
import fr.navette.storage.Write;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The commands fill-places, order-waitlist, check-places and answer-deferral. */
class PlacesCommandsTest {
    private static final String ROUBAIX = "blanchemaille";

    private final World world = new World();
    private final FillPlacesFunction fill = new FillPlacesFunction(world);
    private final OrderWaitlistFunction order = new OrderWaitlistFunction(world);
    private final CheckPlacesFunction check = new CheckPlacesFunction(world);
    private final AnswerDeferralFunction defer = new AnswerDeferralFunction(world);

    @BeforeEach
    void theCallIsClosedAndAdaHasApplied() {
        world.adaHasSubmitted();
        world.memory.commit(Write.put(world.memory.calls().get(World.DEMO).closedAt(World.NOW)));
        world.later(World.NOW.plusSeconds(60));
    }

    private static Fields report(Map<String, ?> answer) {
        return Fields.of(Fields.of(answer).map("report"));
    }

    private static Map<String, Object> refused(Map<String, Object> answer) {
        return Fields.of(answer).map("refused");
    }

    private Application ada() {
        return world.memory.applications().find(World.ADAS).orElseThrow();
    }

    private void adaWaits() {
        world.memory.commit(Write.put(
                ada().announced(Status.WAITLISTED, Optional.empty(), World.NOW).application()));
        world.memory.commit(world.placeLedger()
                .of(world.memory.calls().get(World.DEMO))
                .await(ROUBAIX, ada(), 3)
                .writes());
    }

    private void adaHasAnOffer() {
        var offer = Offer.until(ROUBAIX, World.NOW.plusSeconds(10 * 24 * 3600), World.NOW);
        world.memory.commit(Write.put(
                ada().announced(Status.OFFERED, Optional.of(offer), World.NOW).application()));
    }

    @Test
    void filling_says_who_would_get_an_offer_and_then_sends_it() {
        adaWaits();
        var dry = report(Event.of("fill-places/demo").toStaff(fill));
        assertThat(dry.list("offers", o -> o.text("startup") + " " + o.text("site")))
                .containsExactly("Fil & Cie blanchemaille");
        assertThat(ada().status()).isEqualTo(Status.WAITLISTED);
        var done = report(Event.of("fill-places/demo").confirmed().toStaff(fill));
        assertThat(done.number("mails").intValue()).isEqualTo(1);
        assertThat(ada().status()).isEqualTo(Status.OFFERED);
        assertThat(refused(Event.of("fill-places/demo").with("site", "mars").toStaff(fill)))
                .containsEntry("fields", Map.of("site", "NOT_AN_OPTION"));
    }

    @Test
    void reordering_lists_the_whole_waiting_list() {
        adaWaits();
        var event = Event.of("order-waitlist/demo").with("applications", List.of("01applic"));
        var waiting = report(event.confirmed().toStaff(order)).list("waiting", w -> w.text("startup"));
        assertThat(waiting).containsExactly("Fil & Cie");
    }

    @Test
    void a_recount_agrees_or_corrects_what_differs() {
        adaHasAnOffer();
        var places = world.placeLedger().of(world.memory.calls().get(World.DEMO));
        assertThat(report(Event.of("check-places/demo").toStaff(check)).flag("agrees"))
                .isTrue();
        world.memory.commit(places.releaseAll(World.ADAS, World.NOW).writes());
        var differs = report(Event.of("check-places/demo").toStaff(check));
        assertThat(differs.flag("agrees")).isFalse();
        var site = differs.list("sites", s -> s).getFirst();
        assertThat(site.number("held").intValue()).isZero();
        assertThat(site.number("counted").intValue()).isEqualTo(1);
        Event.of("check-places/demo").confirmed().toStaff(check);
        assertThat(report(Event.of("check-places/demo").toStaff(check)).flag("agrees"))
                .isTrue();
    }

    @Test
    void a_request_to_wait_for_the_next_cohort_is_answered_once() {
        adaHasAnOffer();
        assertThat(refused(Event.of("answer-deferral/demo")
                        .with("application", "01applic")
                        .toStaff(defer)))
                .containsEntry("code", "NO_DEFERRAL");
        world.memory.commit(
                Write.put(ada().deferralAsked("Plus tard", World.NOW).application()));
        var event = Event.of("answer-deferral/demo").with("application", "01applic");
        assertThat(report(event.confirmed().toStaff(defer)).text("status")).isEqualTo("DEFERRED");
        assertThat(refused(event.confirmed().toStaff(defer))).containsEntry("code", "NO_DEFERRAL");
    }
}
