package fr.navette.applications;

import fr.navette.applications.Form.Answered;
import fr.navette.applications.Form.Section;
import fr.navette.calls.Call;
import fr.navette.documents.Document;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.text.Language;
import fr.navette.text.LocalizedTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Mails about a submission and about a correction. */
public final class ApplicationMails {
    private ApplicationMails() {}

    /** One mail per receipt. */
    public static Mail receipt(Application submitted, Call call, List<Document> documents, Instant now) {
        var submission = submitted.submission().orElseThrow();
        var receipt = submission.receipt();
        var content = submission.content();
        var language = submitted.language();
        var mail = new ApplicantMail(submitted, call)
                .with("number", receipt.number())
                .with("receivedAt", LocalizedTime.seconds(receipt.receivedAt(), call.zone(), language))
                .with("fingerprint", receipt.fingerprint())
                .with("verification", verification(submitted.id(), receipt))
                .with("groups", groups(new Form(call), content, language))
                .with(
                        "documents",
                        documents.stream()
                                .map(d -> Map.<String, Object>of("name", d.name(), "sha256", d.sha256()))
                                .toList());
        if (call.closesAfter(now)) mail.with("closesAt", call.closes());
        var id = "receipt-" + submitted.id() + "-" + submission.receipts().size();
        return mail.pending(id, MailTemplate.RECEIPT, now);
    }

    /** One mail per correction request. */
    public static Mail correction(Application application, Call call, Instant now) {
        var correction = application.correction().orElseThrow();
        var form = new Form(call);
        var fields = correction.fields().stream()
                .map(form::label)
                .flatMap(Optional::stream)
                .map(label -> Map.<String, Object>of("field", label.in(application.language())))
                .toList();
        return new ApplicantMail(application, call)
                .with("message", correction.message())
                .with("fields", fields)
                .with("until", correction.until())
                .pending("correction-" + application.id() + "-" + application.version(), MailTemplate.CORRECTION, now);
    }

    /** One mail per new address. */
    public static Mail addressChanged(Application moved, Call call, Instant now) {
        return new ApplicantMail(moved, call)
                .withoutEmptyValues()
                .pending("address-" + moved.id() + "-" + moved.version(), MailTemplate.ADDRESS_CHANGED, now);
    }

    /** The URL fragment for the page that verifies receipts. */
    private static String verification(ApplicationId application, Receipt receipt) {
        return "application="
                + application
                + "&number="
                + receipt.number()
                + "&receivedAt="
                + receipt.receivedAt()
                + "&fingerprint="
                + receipt.fingerprint()
                + "&seal="
                + receipt.seal();
    }

    /** The answers in the groups of the form. */
    private static List<Map<String, Object>> groups(Form form, Content content, Language language) {
        var answers = form.inWords(content.answers(), language).stream()
                .collect(Collectors.groupingBy(
                        Answered::section,
                        () -> new EnumMap<>(Section.class),
                        Collectors.mapping(
                                a -> line(a.question(), a.answer()), Collectors.toCollection(ArrayList::new))));
        var place = answers.computeIfAbsent(Section.PLACE, none -> new ArrayList<>());
        place.add(line(label(form, "sites", language), sites(form.call(), content, language)));
        place.add(line(label(form, "track", language), track(form.call(), content, language)));
        return answers.entrySet().stream()
                .map(group -> Map.<String, Object>of(
                        "group", group.getKey().title().in(language), "answers", group.getValue()))
                .toList();
    }

    private static String label(Form form, String path, Language language) {
        return form.label(path).orElseThrow().in(language);
    }

    private static Map<String, Object> line(String question, String answer) {
        return Map.of("question", question, "answer", answer);
    }

    private static String sites(Call call, Content content, Language language) {
        var separator = switch (language) {
            case FR -> "\u00A0; ";
            case EN -> "; ";
        };
        return content.sites().stream().map(call::siteName).collect(Collectors.joining(separator));
    }

    private static String track(Call call, Content content, Language language) {
        return content.track()
                .flatMap(call::track)
                .map(t -> t.title().in(language))
                .orElse("");
    }
}
