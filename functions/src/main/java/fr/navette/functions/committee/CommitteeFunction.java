package fr.navette.functions.committee;

import fr.navette.calls.CallId;
import fr.navette.calls.LocalTimes;
import fr.navette.committee.AnswerInvitation;
import fr.navette.committee.ChooseMails;
import fr.navette.committee.Interests;
import fr.navette.committee.InvitationAnswer.Choice;
import fr.navette.committee.MailWishes;
import fr.navette.committee.Member;
import fr.navette.committee.ReadDocument;
import fr.navette.committee.Reading;
import fr.navette.committee.Reading.Recusal;
import fr.navette.committee.Recuse;
import fr.navette.committee.Review;
import fr.navette.committee.SaveInterests;
import fr.navette.committee.SaveReview;
import fr.navette.committee.ShowDossier;
import fr.navette.committee.ShowReadings;
import fr.navette.committee.Unsubscribe;
import fr.navette.documents.DocumentId;
import fr.navette.functions.api.Answer;
import fr.navette.functions.api.Api;
import fr.navette.functions.api.ApiHandler;
import fr.navette.functions.api.ReadAhead;
import fr.navette.functions.api.Request;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.FieldCode;
import fr.navette.input.Fields;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.input.Remark;
import fr.navette.mail.MailKind;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Lets a committee member answer the invitation, choose mails, see the reading list, read, review and step back. */
public record CommitteeFunction(Api api) implements ApiHandler {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public CommitteeFunction() {
        this(Wiring.primed(CommitteeFunction::api));
    }

    CommitteeFunction(Ports ports) {
        this(api(ports));
    }

    private static Api api(Ports ports) {
        var calls = ports.calls();
        var applications = ports.applications();
        var ahead = new ReadAhead(applications, calls);
        var readings = new ShowReadings(calls, applications, ports.committee());
        var dossier = new ShowDossier(calls, applications, ports.committee());
        var document = new ReadDocument(dossier, ports.files());
        var review = new SaveReview(calls, applications, ports.committee(), ports.transactions());
        var recuse = new Recuse(applications, ports.committee(), ports.transactions());
        var answer = new AnswerInvitation(ports.committee(), ports.transactions());
        var interests = new SaveInterests(calls, applications, ports.committee(), ports.transactions());
        var mails = new ChooseMails(ports.committee(), ports.transactions());
        var unsubscribe = new Unsubscribe(ports.committee(), ports.tokens(), ports.transactions());
        return new Api(ports.sessions(), ports.clock())
                .showing(Review.class, CommitteeJson::review)
                .showing(Interests.class, CommitteeJson::interests)
                .on(
                        "GET /api/committee",
                        ahead.before(r -> Answer.ok(CommitteeJson.lists(
                                readings.by(r.committeeMember(), r.query("call").map(CallId::new))))))
                .on(
                        "PUT /api/committee/invitations/{call}",
                        r -> Answer.ok(CommitteeJson.invitation(answered(answer, r))))
                .on("PUT /api/committee/mails/{call}", r -> Answer.ok(CommitteeJson.mails(chosen(mails, r))))
                .onFromAnywhere(
                        "GET /api/committee/unsubscriptions/{kind}/{token}",
                        r -> Answer.found(
                                "/unsubscribe.html" + r.languageQuery() + "#" + kind(r).path() + "-" + hash(r)))
                .onFromAnywhere("POST /api/committee/unsubscriptions/{kind}/{token}", r -> {
                    unsubscribe.by(kind(r), hash(r), r.arrived());
                    return Answer.done();
                })
                .on("GET /api/committee/applications/{id}", ahead.before(r -> {
                    var shown = dossier.by(r.committeeMember(), r.application());
                    var list = readings.of(shown.member(), shown.call());
                    return Answer.ok(CommitteeJson.dossier(shown, list))
                            .version(shown.reading().review().version());
                }))
                .on("GET /api/committee/applications/{id}/documents/{document}", ahead.before(r -> {
                    var id = new DocumentId(r.path("document"));
                    var urls = document.by(r.committeeMember(), r.application(), id);
                    return Answer.ok(Map.of("url", urls.download(), "view", urls.view()));
                }))
                .on("GET /api/committee/applications/{id}/documents/{document}/pages/{page}", ahead.before(r -> {
                    var id = new DocumentId(r.path("document"));
                    return Answer.found(document.page(r.committeeMember(), r.application(), id, page(r)));
                }))
                .on("PUT /api/committee/applications/{id}/review", r -> reviewed(saved(review, r)))
                .on("PUT /api/committee/interests", r -> declared(interests, r))
                .on("POST /api/committee/applications/{id}/recusal", r -> {
                    var session = r.committeeMember();
                    var recusal = r.body(CommitteeFunction::recusal);
                    return Answer.ok(CommitteeJson.recusal(recuse.by(session, r.application(), recusal)));
                });
    }

    private static Member answered(AnswerInvitation answer, Request r) {
        var session = r.committeeMember();
        var said = r.body(CommitteeFunction::said);
        return answer.by(session, new CallId(r.path("call")), said.choice(), said.reason(), r.arrived());
    }

    private record Said(Choice choice, String reason) {}

    private static Said said(Fields body) {
        var choice = body.choice("answer", Choice.class, FieldCode.NOT_AN_OPTION);
        if (choice == Choice.AWAITED) throw body.invalid("answer", FieldCode.NOT_AN_OPTION);
        return new Said(choice, Remark.of("reason", body.optionalText("reason").orElse("")));
    }

    private static Member chosen(ChooseMails mails, Request r) {
        var session = r.committeeMember();
        return mails.by(session, new CallId(r.path("call")), r.body(CommitteeFunction::wishes));
    }

    private static MailWishes wishes(Fields body) {
        var kinds = EnumSet.noneOf(MailKind.class);
        for (var kind : body.texts("unwanted"))
            kinds.add(MailKind.of(kind.toLowerCase(Locale.ROOT))
                    .filter(known -> known != MailKind.ALUMNI)
                    .orElseThrow(() -> body.invalid("unwanted", FieldCode.NOT_AN_OPTION)));
        var zone = body.optionalText("timeZone").map(present -> LocalTimes.zone(body, "timeZone"));
        return new MailWishes(zone, kinds);
    }

    private static MailKind kind(Request r) {
        return MailKind.of(r.path("kind"))
                .filter(kind -> kind != MailKind.ALUMNI)
                .orElseThrow(() -> Refusal.of(Reason.LINK_WRONG));
    }

    /** The hash in the path; nothing else of what somebody may write there leads on. */
    private static String hash(Request r) {
        var hash = r.path("token");
        if (!SHA_256.matcher(hash).matches()) throw Refusal.of(Reason.LINK_WRONG);
        return hash;
    }

    /** The number of a page; 0, which no page has, for anything else. */
    private static int page(Request r) {
        var page = r.path("page");
        return page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0;
    }

    private static Reading saved(SaveReview review, Request r) {
        var session = r.committeeMember();
        var written = r.body(CommitteeFunction::written);
        return review.by(session, r.application(), r.version(), written);
    }

    private static SaveReview.Written written(Fields body) {
        return new SaveReview.Written(
                body.map("scores"),
                body.optionalText("note").orElse(""),
                body.optionalText("comment").orElse(""),
                body.flag("done"),
                body.optionalWhole("edition", 1, Integer.MAX_VALUE));
    }

    private static Answer declared(SaveInterests save, Request r) {
        var session = r.committeeMember();
        var declared = r.body(body -> interests(body, r.version()));
        var saved = save.by(session, r.query("call").map(CallId::new), declared);
        return Answer.ok(CommitteeJson.saved(saved))
                .version(saved.member().interests().version());
    }

    private static Interests interests(Fields body, long seen) {
        return new Interests(
                body.texts("companies"),
                body.texts("people"),
                body.texts("sites"),
                body.optionalObject("wishes", w -> new Interests.Wishes(w.texts("sites"), w.texts("tracks")))
                        .orElse(Interests.Wishes.NONE),
                seen);
    }

    private static Recusal recusal(Fields body) {
        var reason = body.choice("reason", Recusal.Ground.class, FieldCode.NOT_A_REASON);
        if (!reason.isGiven()) throw body.invalid("reason", FieldCode.NOT_A_REASON);
        return new Recusal(reason, Remark.of("note", body.optionalText("note").orElse("")));
    }

    private static Answer reviewed(Reading reading) {
        return Answer.ok(CommitteeJson.review(reading.review()))
                .version(reading.review().version());
    }
}
