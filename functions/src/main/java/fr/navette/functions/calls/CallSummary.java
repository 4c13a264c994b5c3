package fr.navette.functions.calls;

import fr.navette.calls.Call;
import fr.navette.calls.Criterion;
import fr.navette.calls.Question;
import fr.navette.calls.Site;
import fr.navette.calls.Slot;
import fr.navette.calls.Track;
import fr.navette.calls.TrackRules;
import fr.navette.input.Values;
import fr.navette.text.Language;
import java.util.Locale;
import java.util.Map;

/** A call in short, as staff typed it: questions, documents, tracks, places, weights. */
final class CallSummary {
    private CallSummary() {}

    static Values of(Call call, Language language) {
        return new Values()
                .with(
                        "questions",
                        call.questions().stream()
                                .map(q -> question(q, language))
                                .toList())
                .with(
                        "documents",
                        call.documents().stream()
                                .map(d -> document(d, language))
                                .toList())
                .with(
                        "tracks",
                        call.tracks().stream().map(t -> track(t, language)).toList())
                .with("sites", call.sites().stream().map(CallSummary::site).toList())
                .with(
                        "criteria",
                        call.criteria().stream()
                                .map(c -> criterion(c, language))
                                .toList())
                .with(
                        "cohort",
                        call.tracks().stream()
                                .map(track -> cohort(call.cohortRules(track.id())))
                                .toList());
    }

    private static Map<String, Object> question(Question question, Language language) {
        return Values.of("id", question.id())
                .with("label", question.label().in(language))
                .with("kind", question.kind().name().toLowerCase(Locale.ROOT))
                .with("required", question.required());
    }

    private static Map<String, Object> document(Slot document, Language language) {
        return Values.of("id", document.id())
                .with("label", document.label().in(language))
                .with("required", document.required());
    }

    private static Map<String, Object> track(Track track, Language language) {
        return Values.of("id", track.id()).with("title", track.title().in(language));
    }

    /** The rules that hold for a track, the usual ones included. */
    private static Map<String, Object> cohort(TrackRules rules) {
        return Values.of("track", rules.id())
                .with("lengthMonths", rules.lengthMonths())
                .with("maxMonths", rules.maxMonths())
                .with("pauseHoldsPlace", rules.pauseHoldsPlace())
                .with("review", rules.review().every().word());
    }

    private static Map<String, Object> site(Site site) {
        return Values.of("site", site.id()).with("name", site.name()).with("places", site.places());
    }

    private static Map<String, Object> criterion(Criterion criterion, Language language) {
        return Values.of("id", criterion.id())
                .with("label", criterion.label().in(language))
                .with("weight", criterion.weight());
    }
}
