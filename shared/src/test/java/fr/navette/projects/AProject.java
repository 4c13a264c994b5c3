package fr.navette.projects;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.aCallWith;
import static fr.navette.Given.anItemToSend;
import static fr.navette.Given.anItemToSign;
import static fr.navette.Given.anOnboardingItem;
import static fr.navette.Given.stored;

import fr.navette.Given;
import fr.navette.InMemory;
import fr.navette.KnownSecrets;
import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.HistoryEntry;
import fr.navette.calls.Agreement;
import fr.navette.calls.Call;
import fr.navette.calls.CohortRules;
import fr.navette.cohorts.EnterCohort;
import fr.navette.cohorts.ExtendProject;
import fr.navette.cohorts.GraduateProject;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.Project;
import fr.navette.cohorts.ProjectPlaces;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.people.Email;
import fr.navette.people.PersonId;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import fr.navette.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Ada's project in the cohort of a call with an onboarding and an agreement, and what people do with it. */
final class AProject {
    static final LocalDate FIRST = LocalDate.parse("2027-03-01");
    static final Instant MARCH = Instant.parse("2027-03-01T10:00:00Z");
    static final Email ADA = Given.email("ada@example.org");
    static final Email NOUR = Given.email("nour@example.org");
    static final Email EVE = Given.email("eve@example.org");
    static final Agreement FIRST_TEXT = new Agreement("2027-1", new Texts("Nous nous engageons.", "We commit."));

    final InMemory memory = new InMemory();
    final ProjectPlaces places = memory.projectPlaces();
    final ShowProjects show = new ShowProjects(memory.calls(), places, memory.documents());
    final ChangeProject change = new ChangeProject(show, memory, new KnownSecrets());
    final JoinProject join = new JoinProject(show, memory);
    final HandOver handOver = new HandOver(memory.calls(), places, memory);
    final ApplicationId id;

    AProject() {
        memory.commit(Write.put(call(FIRST_TEXT)));
        id = enters(ADA, "Fil & Cie").id();
    }

    /** Incubated projects insure themselves, read the rules of the house, and sign. */
    static Call call(Agreement agreement) {
        var items = List.of(anItemToSend("insurance"), anOnboardingItem("rules"), anItemToSign("agreement"));
        return aCallWith(new CohortRules(List.of(), Optional.of(FIRST), 30, items, Optional.of(agreement)));
    }

    /** Puts a project into the cohort by an application; it starts in March. */
    Application enters(Email email, String name) {
        var application = stored(memory, Given.anApplicationOf(email.address(), name));
        memory.commit(
                new EnterCohort(places).entered(application, memory.calls().get(CALL), LATER));
        return application;
    }

    void rewords(Agreement agreement) {
        var before = memory.calls().get(CALL);
        memory.commit(Write.put(call(agreement).withVersion(before.version() + 1)));
    }

    Place place() {
        return memory.cohorts().places(CALL).stream()
                .filter(place -> place.application().equals(id))
                .findFirst()
                .orElseThrow();
    }

    ProjectView seenBy(Email email) {
        return show.one(email.person(), id);
    }

    ProjectView changes(Email who, Wanted wanted, Instant at) {
        return change.change(who.person(), id, seenBy(who).version(), wanted, at);
    }

    /** Ada invites Nour, who accepts. */
    void nourJoins() {
        changes(ADA, people(known(ADA), invited(NOUR)), MARCH);
        join.join(NOUR.person(), id, MARCH.plusSeconds(60));
    }

    void graduates() {
        memory.commit(Write.put(started(place())));
        new GraduateProject(places, memory.changePlace()).graduate(id, "", MARCH, true);
    }

    void isExtended(Period by) {
        memory.commit(Write.put(started(place())));
        new ExtendProject(places, memory.changePlace()).extend(id, by, "", MARCH, true);
    }

    private static Place started(Place place) {
        return new Place(
                place.cohort(),
                place.zone(),
                place.project(),
                place.application(),
                place.startup(),
                place.stays(),
                Place.State.ACTIVE,
                MARCH,
                place.term(),
                place.departure(),
                place.papers(),
                place.version() + 1);
    }

    static Wanted people(Wanted.Person... people) {
        return new Wanted(Optional.of(List.of(people)), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Wanted done(String... items) {
        return new Wanted(Optional.empty(), Optional.of(Set.of(items)), Optional.empty(), Optional.empty());
    }

    static Wanted signature(String name, Agreement agreement) {
        var signing = new Wanted.Signing(name, agreement.hash(Language.FR));
        return new Wanted(Optional.empty(), Optional.empty(), Optional.of(signing), Optional.empty());
    }

    static Wanted exit(Email lasting, boolean alumni) {
        var form = new Wanted.Exit(lasting, alumni, "merci");
        return new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(form));
    }

    static Wanted.Person known(Email email) {
        return new Wanted.Person("ignored", email, Language.FR, false);
    }

    static Wanted.Person invited(Email email) {
        return new Wanted.Person(name(email), email, Language.EN, false);
    }

    /** The local part, capitalised. */
    static String name(Email email) {
        var local = email.address().substring(0, email.address().indexOf('@'));
        return local.substring(0, 1).toUpperCase(Locale.ROOT) + local.substring(1);
    }

    List<PersonId> speakers() {
        return places.representatives(place()).stream()
                .map(Project.Representative::person)
                .toList();
    }

    List<HistoryEntry> history() {
        return memory.history(id);
    }

    List<Mail> mails(MailTemplate letter) {
        return memory.mails().stream().filter(mail -> mail.template() == letter).toList();
    }
}
