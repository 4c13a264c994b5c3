package fr.navette.offers;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.offers.CohortOfCall.aCallWith;
import static fr.navette.offers.CohortOfCall.accept;
import static fr.navette.offers.CohortOfCall.waitlist;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.applications.Application;
import fr.navette.applications.Status;
import fr.navette.decisions.Decide.DecisionRequest;
import fr.navette.input.Refusal;
import fr.navette.mail.Mail;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Random schedules of acceptances, refusals, expiries, departures, withdrawals, sweeps and promotions by hand, some of
 * them in the middle of others, and with faults before and after writes. Each schedule follows from its seed.
 */
class PlacesScheduleTest {
    private static final int SCHEDULES = Integer.getInteger("places.schedules", 1_000);
    private static final int STEPS = 25;
    private static final List<String> SITES = List.of("blanchemaille", "euratechnologies");

    /** A write that did not happen, or whose answer was lost. */
    private static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Test
    void places_are_never_oversold_nobody_is_skipped_and_each_offer_is_one_mail() {
        IntStream.range(0, SCHEDULES).parallel().forEach(seed -> new Schedule(seed).runs());
    }

    private static final class Schedule implements Transactions {
        private final int seed;
        private final Random random;
        private final CohortOfCall given;
        private final List<Application> all = new ArrayList<>();
        private Instant now = LATER;
        private boolean isQuiet;
        private int depth;

        Schedule(int seed) {
            this.seed = seed;
            random = new Random(seed);
            isQuiet = true;
            given = new CohortOfCall(aCallWith(1 + random.nextInt(3), random.nextInt(3)), Optional.of(this));
        }

        void runs() {
            starts();
            isQuiet = false;
            for (int step = 0; step < STEPS; step++) {
                now = now.plus(Duration.ofMinutes(random.nextInt(60 * 24)));
                acts();
            }
            isQuiet = true;
            settles();
        }

        private void starts() {
            var requests = new ArrayList<DecisionRequest>();
            var left =
                    SITES.stream().mapToInt(site -> given.places(site).places()).toArray();
            for (int i = 0; i < 9; i++) {
                int first = random.nextInt(2);
                var choices = random.nextBoolean()
                        ? List.of(SITES.get(first))
                        : List.of(SITES.get(first), SITES.get(1 - first));
                var application = given.submitted("founder" + i, choices.toArray(String[]::new));
                all.add(application);
                int site = SITES.indexOf(choices.getLast());
                requests.add(left[site]-- > 0 ? accept(application, SITES.get(site)) : waitlist(application));
            }
            given.announced(requests.toArray(DecisionRequest[]::new));
        }

        /** One action; a refusal, a lost race and a fault are all possible answers. */
        private void acts() {
            var one = given.now(all.get(random.nextInt(all.size())));
            var site = SITES.get(random.nextInt(2));
            try {
                switch (random.nextInt(9)) {
                    case 0, 1 -> given.accepts(one, site, now);
                    case 2, 3 -> given.refuses(one, site, now);
                    case 4 -> given.leaves(one, "", now);
                    case 5 -> given.withdraw.by(one.person(), one.id(), now);
                    case 6 -> given.fill.fill(CALL, Optional.of(site), now, true);
                    default -> given.swept(now);
                }
            } catch (Refusal | Conflict | Fault expected) {
                // Whoever acted is told, and nothing else happened.
            }
            holds();
        }

        @Override
        public void commit(List<Write> writes) {
            boolean mayDisturb = !isQuiet && depth == 0;
            if (mayDisturb && random.nextInt(5) == 0) meanwhile();
            if (mayDisturb && random.nextInt(20) == 0) throw new Fault();
            writes.forEach(this::nobodyIsSkipped);
            given.memory.commit(writes);
            if (mayDisturb && random.nextInt(20) == 0) throw new Fault();
        }

        private void meanwhile() {
            depth++;
            acts();
            depth--;
        }

        /** An offer to somebody on a waiting list goes to the first who still waits. */
        private void nobodyIsSkipped(Write write) {
            if (!(write instanceof Write.Put(SitePlaces after)) || depth > 0) return;
            var before = given.places(after.site());
            if (before.version() + 1 != after.version()) return;
            before.waiting().stream()
                    .map(waiting -> given.now(waiting.application()))
                    .takeWhile(application -> !after.isHeldBy(application.id()) || before.isHeldBy(application.id()))
                    .filter(application ->
                            after.holders().size() > before.holders().size())
                    .filter(application -> promotesSomebodyElse(before, after, application))
                    .forEach(application -> assertThat(application.waitsFor(after.site(), now))
                            .as("seed %d: %s waits for %s", seed, application.startup(), after.site())
                            .isFalse());
        }

        private static boolean promotesSomebodyElse(SitePlaces before, SitePlaces after, Application passed) {
            return after.holders().stream()
                    .filter(id -> !before.isHeldBy(id))
                    .anyMatch(id -> before.isAwaitedBy(id) && !id.equals(passed.id()));
        }

        /** The rules that hold after every action. */
        private void holds() {
            for (var site : SITES) {
                var places = given.places(site);
                assertThat(places.held()).as("seed %d: %s", seed, site).isLessThanOrEqualTo(places.places());
                assertThat(new HashSet<>(places.holders())).as("seed %d", seed).hasSameSizeAs(places.holders());
                assertThat(places.holders())
                        .as("seed %d: %s", seed, site)
                        .containsExactlyInAnyOrderElementsOf(all.stream()
                                .map(given::now)
                                .filter(application -> application.heldSites().contains(site))
                                .map(Application::id)
                                .toList());
            }
            var mails = given.offers().stream().map(Mail::id).toList();
            assertThat(new HashSet<>(mails)).as("seed %d", seed).hasSameSizeAs(mails);
        }

        /** Once everything is quiet, no place that came free is left over while somebody waits for it. */
        private void settles() {
            now = now.plusSeconds(120);
            IntStream.range(0, 4).forEach(sweep -> given.swept(now.plusSeconds(60L * sweep)));
            holds();
            assertThat(given.check.check(CALL, false).agrees())
                    .as("seed %d", seed)
                    .isTrue();
            for (var site : SITES)
                assertThat(given.places(site).fillAt()).as("seed %d", seed).isEmpty();
            for (var application : all) {
                var last = given.now(application);
                long made = given.offers().stream()
                        .filter(mail -> mail.id().startsWith("offer-" + last.id()))
                        .count();
                boolean wasAnnounced = given.memory.mails().stream()
                        .anyMatch(mail -> mail.id().startsWith("decision-" + last.id()) && last.offersMade() > made);
                assertThat(last.offersMade()).as("seed %d", seed).isEqualTo((int) made + (wasAnnounced ? 1 : 0));
                assertThat(last.status()).isNotEqualTo(Status.SUBMITTED);
            }
        }
    }
}
