package fr.navette.mail;

import fr.navette.Language;
import fr.navette.applications.Application;
import fr.navette.applications.Form;
import fr.navette.applications.Receipt;
import fr.navette.calls.Call;
import fr.navette.calls.Site;
import fr.navette.committee.Member;
import fr.navette.committee.Reading;
import fr.navette.decisions.Decision;
import fr.navette.documents.Document;
import fr.navette.identity.AskedCodes;
import fr.navette.identity.Email;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who is told what: one method a letter. What is told once has an id that follows from what it
 * tells.
 */
public final class Mails {
    private Mails() {}

    public static Mail code(String id, Email to, Language language, String code, Instant now) {
        var values = Map.<String, Object>of("code", code, "minutes", Long.toString(AskedCodes.LIFE.toMinutes()));
        return Mail.written(Mail.IDENTITY, id, Letter.CODE, to, "", language, values, now);
    }

    public static Mail receipt(Application submitted, Call call, List<Document> documents, Instant now) {
        var receipt = submitted.receipt().orElseThrow();
        var values = toApplicant(submitted, call);
        values.put("number", receipt.number());
        values.put("receivedAt", SaidTime.seconds(receipt.receivedAt(), call.zone(), submitted.language()));
        values.put("fingerprint", receipt.fingerprint());
        values.put("verification", verification(submitted, receipt));
        if (now.isBefore(call.closes()))
            values.put("closesAt", SaidTime.minutes(call.closes(), call.zone(), submitted.language()));
        values.put(
                "answers",
                new Form(call)
                        .inWords(submitted.answers(), submitted.language()).stream()
                                .map(a -> Map.<String, Object>of("question", a.question(), "answer", a.answer()))
                                .toList());
        values.put("sites", inWords(call, submitted));
        values.put(
                "track",
                submitted
                        .track()
                        .flatMap(call::track)
                        .map(t -> t.title().in(submitted.language()))
                        .orElse(""));
        values.put(
                "documents",
                documents.stream()
                        .map(d -> Map.<String, Object>of("name", d.name(), "sha256", d.sha256()))
                        .toList());
        var id = "receipt-" + submitted.id() + "-" + submitted.receipts().size();
        return toApplicant(submitted, id, Letter.RECEIPT, values, now);
    }

    public static Mail correction(Application asked, Call call, Instant now) {
        var correction = asked.correction().orElseThrow();
        var form = new Form(call);
        var values = toApplicant(asked, call);
        values.put("message", correction.message());
        values.put(
                "fields",
                correction.fields().stream()
                        .map(form::label)
                        .flatMap(Optional::stream)
                        .map(label -> Map.<String, Object>of("field", label.in(asked.language())))
                        .toList());
        values.put("until", SaidTime.minutes(correction.until(), call.zone(), asked.language()));
        values.put("callId", call.id());
        var id = "correction-" + asked.id() + "-" + asked.version();
        return toApplicant(asked, id, Letter.CORRECTION, values, now);
    }

    /** What the page that verifies receipts reads from behind the number sign. */
    private static String verification(Application submitted, Receipt receipt) {
        return "application="
                + submitted.id()
                + "&number="
                + receipt.number()
                + "&receivedAt="
                + receipt.receivedAt()
                + "&fingerprint="
                + receipt.fingerprint()
                + "&seal="
                + receipt.seal();
    }

    private static String inWords(Call call, Application submitted) {
        var between = switch (submitted.language()) {
            case FR -> "\u00A0; ";
            case EN -> "; ";
        };
        return submitted.sites().stream()
                .map(id -> call.site(id).map(Site::name).orElse(id))
                .collect(Collectors.joining(between));
    }

    public static Mail decision(Application told, Decision decision, Call call, Instant now) {
        var values = toApplicant(told, call);
        told.offer().ifPresent(offer -> {
            values.put("place", call.site(offer.site()).map(Site::name).orElse(offer.site()));
            values.put("expiresAt", SaidTime.minutes(offer.expiresAt(), call.zone(), told.language()));
        });
        var letter = switch (decision.outcome()) {
            case ACCEPT -> Letter.ACCEPTED;
            case WAITLIST -> Letter.WAITLISTED;
            case DECLINE -> Letter.DECLINED;
        };
        return toApplicant(told, "decision-" + told.id() + "-" + decision.version(), letter, values, now);
    }

    public static Mail offerAccepted(Application enrolled, Call call, Instant now) {
        var values = toApplicant(enrolled, call);
        values.put("place", call.site(enrolled.site()).map(Site::name).orElse(enrolled.site()));
        return toApplicant(enrolled, "offer-accepted-" + enrolled.id(), Letter.OFFER_ACCEPTED, values, now);
    }

    public static Mail invitation(String id, Member member, Call call, String token, Instant now) {
        var values = toMember(member, call, token);
        values.put("closesAt", SaidTime.minutes(call.closes(), call.zone(), member.language()));
        return toMember(member, id, Letter.INVITATION, values, now);
    }

    public static Mail newReadings(
            String id, Member member, Call call, List<Reading> readings, String token, Instant now) {
        return toMember(member, id, Letter.NEW_READINGS, withReadings(member, call, readings, token), now);
    }

    /** One a member and day of the call's zone. */
    public static Mail reminder(Member member, Call call, List<Reading> open, String token, Instant now) {
        var id = "reminder-" + member.id().value() + "-"
                + now.atZone(call.zone()).toLocalDate();
        return toMember(member, id, Letter.REMINDER, withReadings(member, call, open, token), now);
    }

    private static Map<String, Object> withReadings(Member member, Call call, List<Reading> readings, String token) {
        var values = toMember(member, call, token);
        values.put("count", Integer.toString(readings.size()));
        readings.stream()
                .map(Reading::dueAt)
                .min(Instant::compareTo)
                .ifPresent(due -> values.put("dueAt", SaidTime.minutes(due, call.zone(), member.language())));
        return values;
    }

    static Map<String, Object> toApplicant(Application application, Call call) {
        var values = new LinkedHashMap<String, Object>();
        values.put("name", application.contact());
        values.put("startup", application.startup());
        values.put("call", call.title().in(application.language()));
        return values;
    }

    static Mail toApplicant(
            Application application, String id, Letter letter, Map<String, Object> values, Instant now) {
        return Mail.written(
                application.call().value(),
                id,
                letter,
                application.email(),
                application.contact(),
                application.language(),
                values,
                now);
    }

    private static Map<String, Object> toMember(Member member, Call call, String token) {
        var values = new LinkedHashMap<String, Object>();
        values.put("name", member.name());
        values.put("call", call.title().in(member.language()));
        values.put("token", token);
        return values;
    }

    private static Mail toMember(Member member, String id, Letter letter, Map<String, Object> values, Instant now) {
        return Mail.written(
                member.call().value(), id, letter, member.email(), member.name(), member.language(), values, now);
    }
}
