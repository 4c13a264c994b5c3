package fr.navette.functions.projects;

import fr.navette.calls.Agreement;
import fr.navette.calls.OnboardingItem;
import fr.navette.calls.Slot;
import fr.navette.calls.Track;
import fr.navette.cohorts.Departure;
import fr.navette.cohorts.Papers;
import fr.navette.cohorts.Project;
import fr.navette.cohorts.Term;
import fr.navette.documents.Document;
import fr.navette.documents.Files;
import fr.navette.functions.api.Answer;
import fr.navette.functions.documents.DocumentJson;
import fr.navette.input.Values;
import fr.navette.people.NamedPerson;
import fr.navette.projects.LeaveAlumni;
import fr.navette.projects.ProjectView;
import fr.navette.projects.ShowProjects;
import fr.navette.text.Language;
import fr.navette.text.Texts;
import java.util.Map;

/** A project as its representatives get it. */
record ProjectJson(Files files) {
    Answer shown(ProjectView view) {
        return Answer.ok(of(view)).version(view.version());
    }

    static Values brief(ProjectView view) {
        var place = view.place();
        return Values.of("id", view.project().id())
                .with("name", view.project().name())
                .with("cohort", place.cohort())
                .with("state", place.state());
    }

    static Values invited(ShowProjects.Invited invited) {
        return Values.of("id", invited.project().id())
                .with("name", invited.project().name())
                .with("call", invited.call().title().byLanguage());
    }

    static Values alumnus(LeaveAlumni.Alumnus alumnus) {
        return Values.of("id", alumnus.place().project())
                .with("name", alumnus.place().startup())
                .with("call", alumnus.call().title().byLanguage());
    }

    Values of(ProjectView view) {
        var place = view.place();
        var term = place.term();
        var papers = view.papers();
        return brief(view)
                .with("version", view.version())
                .with("zone", place.zone())
                .with("site", place.stay().siteName())
                .with(
                        "track",
                        view.call().track(place.track()).map(Track::title).map(Texts::byLanguage))
                .with("startsOn", term.startsOn())
                .with("endsOn", term.endsOn())
                .with("lastDay", place.departure().map(Departure::lastDay))
                .with("pauses", term.pauses().stream().map(ProjectJson::pause).toList())
                .with(
                        "people",
                        view.people().stream()
                                .map(person -> person(person)
                                        .with(
                                                "me",
                                                person.person().equals(view.me().person())))
                                .toList())
                .with(
                        "invitations",
                        view.project().invitations().stream()
                                .map(invited -> person(invited.person())
                                        .with("at", invited.at())
                                        .with("replaces", invited.replaces().isPresent()))
                                .toList())
                .with(
                        "onboarding",
                        view.onboarding().stream().map(item -> item(item, view)).toList())
                .with(
                        "documents",
                        view.files().documents().stream().map(this::document).toList())
                .with("agreement", view.agreement().map(ProjectJson::agreement))
                .with(
                        "signatures",
                        papers.signatures().stream()
                                .map(signed -> signature(signed)
                                        .with("me", signed.by().is(view.me().person())))
                                .toList())
                .with("ending", place.isEnding())
                .with("exit", papers.exitForm(view.me().person()).map(ProjectJson::exit));
    }

    private static Map<String, Object> pause(Term.Pause pause) {
        return Values.of("from", pause.from()).with("resumedOn", pause.resumedOn());
    }

    private static Values person(Project.Representative person) {
        return Values.of("name", person.name())
                .with("email", person.email().address())
                .with("language", person.language().tag());
    }

    private static Values item(OnboardingItem item, ProjectView view) {
        return Values.of("id", item.id())
                .with("title", item.title().byLanguage())
                .with("text", item.text().map(Texts::byLanguage))
                .with("kind", item.kind().word())
                .with("url", item.url())
                .with("slot", item.slot().map(Slot::fields))
                .with("dueOn", item.dueOn(view.place().term().startsOn()))
                .with(
                        "done",
                        view.papers().done().stream()
                                .filter(done -> done.item().equals(item.id()))
                                .findFirst()
                                .map(done -> Values.of("by", done.by().name()).with("at", done.at())));
    }

    private static Values agreement(Agreement agreement) {
        var texts = new Values();
        for (var language : Language.values())
            texts.with(
                    language.tag(),
                    Values.of("text", agreement.text().in(language)).with("hash", agreement.hash(language)));
        return Values.of("version", agreement.version())
                .with("texts", texts)
                .with("slot", agreement.slot().map(Slot::fields));
    }

    private Values document(Document document) {
        return DocumentJson.of(document)
                .with("arrived", files.isUploaded(document))
                .with("by", document.sender().map(NamedPerson::name))
                .with("at", document.requestedAt());
    }

    private static Values signature(Papers.Signature signed) {
        return Values.of("name", signed.by().name())
                .with("version", signed.version())
                .with("hash", signed.hash())
                .with("language", signed.language().tag())
                .with("at", signed.at());
    }

    private static Values exit(Papers.ExitForm form) {
        return Values.of("lasting", form.lasting().address())
                .with("alumni", form.alumni())
                .with("comment", form.comment())
                .with("at", form.at());
    }
}
