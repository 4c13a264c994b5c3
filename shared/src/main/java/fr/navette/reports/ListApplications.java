package fr.navette.reports;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Status;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.committee.Committee;
import fr.navette.decisions.Ranking;
import fr.navette.decisions.Ranking.Ranked;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.search.index.SearchQuery;
import fr.navette.text.Language;
import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists the applications of a call, a page at a time. Changes nothing. */
public record ListApplications(Calls calls, Applications applications, Committee committee) {
    private static final int PAGE_SIZE = 50;

    /** The order of the list; applications without the value come last. */
    public enum Order {
        STARTUP,
        NUMBER,
        /** The newest receipt first. */
        SENT,
        /** The highest first. */
        SCORE
    }

    /**
     * @param site a site among the choices; empty means any
     * @param track empty means any
     * @param text words of the start-up, of a person, of an address; empty means any
     */
    public record Filter(Optional<Status> status, String site, String track, String text) {}

    /**
     * @param ranked its reviews; empty without a finished one
     */
    public record Listed(Summary summary, Optional<Ranked> ranked) {}

    /**
     * @param total on all pages
     * @param next empty on the last page
     */
    public record Page(Call call, List<Listed> applications, int total, Optional<Integer> next) {}

    /**
     * @param page from 1
     * @throws Refusal {@code INVALID} if the call has no such site or track
     */
    public Page list(CallId id, Filter filter, Order order, int page) {
        var call = calls.get(id);
        require(filter.site().isEmpty() || call.site(filter.site()).isPresent(), "site");
        require(filter.track().isEmpty() || call.track(filter.track()).isPresent(), "track");
        var all = listed(call).stream()
                .filter(listed -> passes(listed.summary(), filter))
                .sorted(comparator(order))
                .toList();
        int from = Math.min(all.size(), (page - 1) * PAGE_SIZE);
        int to = Math.min(all.size(), from + PAGE_SIZE);
        return new Page(
                call, all.subList(from, to), all.size(), to < all.size() ? Optional.of(page + 1) : Optional.empty());
    }

    private static void require(boolean known, String field) {
        if (!known) throw Refusal.of(Reason.INVALID, field, FieldCode.NOT_AN_OPTION);
    }

    private List<Listed> listed(Call call) {
        var summaries = applications.summaries(call.id());
        var readable = summaries.stream().filter(Summary::isReadable).toList();
        Map<ApplicationId, Ranked> ranked =
                Ranking.of(call, readable, List.of(), committee.readings(call.id())).ranked().stream()
                        .collect(Collectors.toMap(r -> r.summary().application(), Function.identity()));
        return summaries.stream()
                .map(s -> new Listed(s, Optional.ofNullable(ranked.get(s.application()))))
                .toList();
    }

    private static boolean passes(Summary summary, Filter filter) {
        return filter.status().map(summary.status()::equals).orElse(true)
                && (filter.site().isEmpty()
                        || summary.sites().contains(filter.site())
                        || summary.site().equals(filter.site()))
                && (filter.track().isEmpty()
                        || summary.track().filter(filter.track()::equals).isPresent())
                && (filter.text().isEmpty() || SearchQuery.of(filter.text()).fits(summary.words()));
    }

    private static Comparator<Listed> comparator(Order order) {
        Comparator<Listed> byStartup = by(
                listed -> Optional.of(listed.summary().startup()).filter(name -> !name.isEmpty()),
                Collator.getInstance(Language.FR.locale()));
        var first = switch (order) {
            case STARTUP -> byStartup;
            case NUMBER -> by(listed -> listed.summary().number(), Comparator.<String>naturalOrder());
            case SENT -> by(listed -> listed.summary().submittedAt(), Comparator.<Instant>reverseOrder());
            case SCORE -> by(listed -> listed.ranked().map(Ranked::rank), Comparator.<Integer>naturalOrder());
        };
        return first.thenComparing(byStartup)
                .thenComparing(listed -> listed.summary().application().value());
    }

    private static <T> Comparator<Listed> by(Function<Listed, Optional<T>> value, Comparator<? super T> order) {
        return Comparator.comparing(listed -> value.apply(listed).orElse(null), Comparator.nullsLast(order));
    }
}
