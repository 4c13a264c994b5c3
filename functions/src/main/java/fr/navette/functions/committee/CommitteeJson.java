package fr.navette.functions.committee;

import fr.navette.applications.Marks;
import fr.navette.applications.Receipt;
import fr.navette.calls.Call;
import fr.navette.calls.Criterion;
import fr.navette.calls.Jury;
import fr.navette.calls.Question;
import fr.navette.calls.QuestionKind;
import fr.navette.committee.Interests;
import fr.navette.committee.InvitationAnswer;
import fr.navette.committee.Member;
import fr.navette.committee.Reading;
import fr.navette.committee.Review;
import fr.navette.committee.SaveInterests;
import fr.navette.committee.Score;
import fr.navette.committee.ShowDossier;
import fr.navette.committee.ShowReadings;
import fr.navette.documents.Document;
import fr.navette.functions.documents.DocumentJson;
import fr.navette.input.Values;
import java.util.List;
import java.util.Map;

/** A committee member's view in JSON. */
public final class CommitteeJson {
    private CommitteeJson() {}

    /** The newest committee's list, with those of the person's other committees that have something to read. */
    static Map<String, Object> lists(List<ShowReadings.ReadingList> lists) {
        var member = lists.getFirst().member();
        var shown = new Values()
                .with("name", member.name())
                .with("email", member.email().address())
                .with("language", member.language().tag());
        var all = new Values().with("member", shown);
        all.putAll(list(lists.getFirst()));
        return all.with(
                "otherCalls",
                lists.stream()
                        .skip(1)
                        .filter(list -> !list.items().isEmpty())
                        .map(CommitteeJson::list)
                        .toList());
    }

    private static Map<String, Object> list(ShowReadings.ReadingList list) {
        return new Values()
                .with("call", list.call().id())
                .with("title", list.call().title().byLanguage())
                .with("zone", list.call().zone().getId())
                .with("invitation", invitation(list.member()))
                .with("mails", mails(list.member()))
                .with("sites", list.call().siteNames())
                .with("tracks", tracks(list.call()))
                .with("criteria", list.call().criteria().size())
                .with("interests", interests(list.member().interests()))
                .with("readings", list.items().stream().map(CommitteeJson::item).toList());
    }

    /** The member's answer to the invitation; nobody who reads nothing is asked. */
    static Map<String, Object> invitation(Member member) {
        return new Values()
                .with("answer", member.answer())
                .with("asked", !member.isReviewerOnly())
                .with("reason", member.newestAnswer().map(InvitationAnswer::reason))
                .with("at", member.newestAnswer().map(InvitationAnswer::at));
    }

    /** The mails that the member wants, and when. */
    static Map<String, Object> mails(Member member) {
        return new Values()
                .with("unwanted", member.mails().unwanted().stream().sorted().toList())
                .with("timeZone", member.mails().zone());
    }

    private static Map<String, Object> tracks(Call call) {
        var titles = new Values();
        call.tracks().forEach(track -> titles.put(track.id(), track.title().byLanguage()));
        return titles;
    }

    private static Map<String, Object> item(ShowReadings.Item item) {
        return new Values()
                .with("application", item.reading().application())
                .with("startup", item.summary().startup())
                .with("pitch", item.pitch())
                .with("state", item.progress())
                .with("scored", item.scored())
                .with("score", item.score().map(score -> Score.rounded(score, 1)))
                .with("dueAt", item.reading().dueAt())
                .with("site", item.summary().site())
                .with("track", item.summary().track());
    }

    /** The dossier with the words to show it, and with the member's readings of its call. */
    static Map<String, Object> dossier(ShowDossier.Shown shown, ShowReadings.ReadingList list) {
        var application = shown.dossier().application();
        var read = new Values()
                .with("id", application.id())
                .with("call", application.call())
                .with("startup", application.startup())
                .with("answers", shown.answers())
                .with("sites", application.current().sites())
                .with("track", application.current().track())
                .with("language", application.language().tag())
                .with("edition", Marks.edition(application))
                .with("submittedAt", application.receipt().map(Receipt::receivedAt));
        return new Values()
                .with("application", read)
                .with("call", words(shown))
                .with(
                        "readings",
                        list.items().stream().map(CommitteeJson::neighbour).toList())
                .with("blind", shown.call().jury().blind())
                .with(
                        "documents",
                        shown.documents().stream().map(CommitteeJson::document).toList())
                .with(
                        "criteria",
                        shown.call().criteria().stream().map(Criterion::fields).toList())
                .with("review", review(shown.reading().review()))
                .with("dueAt", shown.reading().dueAt())
                .with("changed", shown.changed())
                .with("othersReviews", Jury.word(shown.call().jury().others()))
                .with(
                        "others",
                        shown.others().stream().map(CommitteeJson::other).toList());
    }

    /** The call's words for what the dossier shows. */
    private static Map<String, Object> words(ShowDossier.Shown shown) {
        var call = shown.call();
        var slots = new Values();
        call.documents().forEach(slot -> slots.put(slot.id(), slot.label().byLanguage()));
        return new Values()
                .with("zone", call.zone().getId())
                .with("tracks", tracks(call))
                .with("sites", call.siteNames())
                .with("documents", slots)
                .with(
                        "questions",
                        call.questions().stream()
                                .filter(question -> question.kind() != QuestionKind.CONSENT)
                                .filter(question -> shown.answers().containsKey(question.id()))
                                .map(CommitteeJson::question)
                                .toList());
    }

    private static Map<String, Object> question(Question question) {
        return new Values()
                .with("id", question.id())
                .with("kind", question.kind().word())
                .with("label", question.readerLabel().orElse(question.label()).byLanguage())
                .with(
                        "options",
                        question.options().stream()
                                .map(option -> Map.of(
                                        "id",
                                        option.id(),
                                        "label",
                                        option.label().byLanguage()))
                                .toList());
    }

    private static Map<String, Object> neighbour(ShowReadings.Item item) {
        return new Values()
                .with("application", item.reading().application())
                .with("startup", item.summary().startup())
                .with("state", item.progress());
    }

    private static Map<String, Object> document(Document document) {
        return DocumentJson.of(document).with("pages", document.pages());
    }

    private static Map<String, Object> other(ShowDossier.OtherReview other) {
        return new Values()
                .with("reader", other.reader())
                .with("scores", other.review().scores())
                .with("comment", other.review().comment());
    }

    public static Map<String, Object> review(Review review) {
        return new Values()
                .with("version", review.version())
                .with("scores", review.scores())
                .with("note", review.note())
                .with("comment", review.comment())
                .with("done", review.done());
    }

    static Map<String, Object> interests(Interests interests) {
        return new Values()
                .with("version", interests.version())
                .with("companies", interests.companies())
                .with("people", interests.people())
                .with("sites", interests.sites())
                .with(
                        "wishes",
                        Map.of(
                                "sites", interests.wishes().sites(),
                                "tracks", interests.wishes().tracks()));
    }

    static Map<String, Object> saved(SaveInterests.Saved saved) {
        return Map.of(
                "interests",
                interests(saved.member().interests()),
                "closed",
                saved.closed().stream()
                        .map(closed ->
                                Map.of("application", closed.reading().application(), "startup", closed.startup()))
                        .toList());
    }

    static Map<String, Object> recusal(Reading reading) {
        return Map.of("application", reading.application(), "state", reading.state());
    }
}
