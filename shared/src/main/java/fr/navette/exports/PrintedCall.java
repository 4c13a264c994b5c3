package fr.navette.exports;

import fr.navette.applications.Form;
import fr.navette.calls.Call;
import fr.navette.calls.Track;
import fr.navette.committee.Reading;
import fr.navette.committee.Score;
import fr.navette.documents.Document;
import fr.navette.exports.Dossiers.Line;
import fr.navette.exports.Dossiers.Printed;
import fr.navette.exports.Dossiers.PrintedReview;
import fr.navette.people.Email;
import fr.navette.text.Language;
import fr.navette.text.LocalizedNumber;
import fr.navette.text.LocalizedTime;
import fr.navette.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The applications of a call as dossiers on paper.
 *
 * @param readings whose finished reviews are printed; empty for none
 */
record PrintedCall(Call call, Language language, Readers readers, List<Reading> readings) {
    private static final Texts SCORE = new Texts("Note sur 100", "Score out of 100");

    Dossiers of(List<ExportedApplication> applications, Instant now) {
        var names = new PathName();
        var day = LocalizedTime.day(now, call.zone(), language);
        return new Dossiers(
                call.title().in(language),
                day + " · " + count(applications.size()),
                language,
                applications.stream().map(each -> printed(each, names)).toList());
    }

    private String count(int applications) {
        var many = applications == 1 ? "" : "s";
        return switch (language) {
            case FR -> applications + " candidature" + many;
            case EN -> applications + " application" + many;
        };
    }

    private Printed printed(ExportedApplication application, PathName names) {
        return new Printed(
                names.once(application.pathName() + ".pdf"),
                application.heading(),
                facts(application),
                new Form(call)
                        .inWords(application.answers(), language).stream()
                                .filter(answered -> !answered.id().equals("startup"))
                                .map(answered -> new Line(answered.question(), answered.answer()))
                                .toList(),
                application.documents().stream().map(Document::name).toList(),
                readings.stream()
                        .filter(r ->
                                r.application().equals(application.summary().application()))
                        .filter(r -> r.state() == Reading.State.DONE)
                        .sorted(Comparator.comparing(readers::of))
                        .map(this::review)
                        .toList());
    }

    private List<Line> facts(ExportedApplication application) {
        var summary = application.summary();
        var facts = new ArrayList<Line>();
        summary.track()
                .flatMap(call::track)
                .map(Track::title)
                .ifPresent(title -> facts.add(line(new Texts("Parcours", "Track"), title.in(language))));
        facts.add(line(
                new Texts("Sites, par préférence", "Sites, by preference"),
                summary.sites().stream().map(call::siteName).collect(Collectors.joining(" ; "))));
        summary.email()
                .map(Email::address)
                .ifPresent(address -> facts.add(line(new Texts("E-mail", "E-mail"), address)));
        summary.submittedAt()
                .ifPresent(at -> facts.add(
                        line(new Texts("Envoyée", "Submitted"), LocalizedTime.minutes(at, call.zone(), language))));
        return facts;
    }

    private Line line(Texts label, String text) {
        return new Line(label.in(language), text);
    }

    private PrintedReview review(Reading reading) {
        var review = reading.review();
        var scores = new ArrayList<Line>();
        scores.add(line(SCORE, LocalizedNumber.of(Score.rounded(Score.of(call, review), 1), language)));
        for (var criterion : call.criteria()) {
            var given = review.scores().get(criterion.id());
            if (given != null) scores.add(line(criterion.label(), LocalizedNumber.of(given, language)));
        }
        return new PrintedReview(readers.of(reading), scores, review.comment());
    }
}
