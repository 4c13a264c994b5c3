package fr.navette.privacy;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Dossier;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.cohorts.Cohorts;
import fr.navette.cohorts.PaperFiles;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.Project;
import fr.navette.cohorts.ProjectPlaces;
import fr.navette.committee.AddressChanges;
import fr.navette.committee.Assigned;
import fr.navette.committee.Committee;
import fr.navette.decisions.Decisions;
import fr.navette.documents.DocumentMails;
import fr.navette.documents.Documents;
import fr.navette.identity.Membership;
import fr.navette.identity.Tokens;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.mail.Outbox;
import fr.navette.people.Email;
import fr.navette.people.PersonId;
import fr.navette.privacy.PersonalData.OwnApplication;
import fr.navette.privacy.PersonalData.OwnMembership;
import fr.navette.privacy.PersonalData.OwnProject;
import fr.navette.privacy.PersonalData.OwnReviews;
import fr.navette.reviews.Reviews;
import fr.navette.search.index.Search;
import fr.navette.search.index.SearchEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds all that is stored of one person, by any of the addresses that the person has or had. */
public record FindPersonalData(
        Calls calls,
        Applications applications,
        Documents documents,
        Committee committee,
        AddressChanges addressChanges,
        Decisions decisions,
        Cohorts cohorts,
        Reviews reviews,
        Outbox outbox,
        Tokens tokens,
        Search search) {
    public PersonalData of(Email email) {
        var addresses = new FollowAddresses(addressChanges, applications, committee).from(email.person());
        var all = calls.all();
        var said = new SaidOfProjects(reviews);
        var own = applications(addresses);
        var memberships = memberships(addresses, said);
        var projects = projects(addresses, own, said);
        var names = names(own, memberships, projects);
        var about = all.stream()
                .map(Call::id)
                .flatMap(call -> outbox.about(call.value()).stream())
                .toList();
        return new PersonalData(
                all,
                own,
                memberships,
                projects,
                addresses.changes(),
                addresses.all().stream()
                        .flatMap(address -> applications.late(address).stream())
                        .filter(late -> isOf(addresses, late.email(), late.call()))
                        .toList(),
                Stream.concat(about.stream(), outbox.about(Mail.IDENTITY).stream())
                        .filter(mail -> isTo(addresses, mail)
                                || isAboutFiles(own, projects, mail)
                                || isAboutInviter(projects, names, mail)
                                || isToLasting(projects, mail))
                        .toList(),
                about.stream().filter(mail -> isDigestWith(names, mail)).toList(),
                addresses.all().stream()
                        .flatMap(address -> tokens.sessions(address).stream())
                        .toList(),
                addresses.all().stream().map(tokens::codes).toList(),
                written(addresses.all(), all, said),
                addresses.all().stream()
                        .flatMap(address -> mentions(address, own).stream())
                        .distinct()
                        .toList());
    }

    private List<OwnApplication> applications(KnownAddresses addresses) {
        return addresses.all().stream()
                .flatMap(address -> applications.of(address).stream())
                .flatMap(id -> applications.dossier(id).stream())
                .filter(dossier -> isOf(
                        addresses,
                        dossier.application().email(),
                        dossier.application().call()))
                .map(this::application)
                .toList();
    }

    private List<OwnMembership> memberships(KnownAddresses addresses, SaidOfProjects said) {
        return addresses.all().stream()
                .flatMap(address -> committee.memberships(address).stream()
                        .filter(membership -> addresses.in(membership.call()).contains(address)))
                .flatMap(membership -> membership(membership, said).stream())
                .toList();
    }

    /** Another address than the one that staff named counts only in the call in which the person moved. */
    private static boolean isOf(KnownAddresses addresses, Email email, CallId call) {
        return addresses.in(call).contains(email.person());
    }

    /** The mails of all calls, and the codes of the last days. */
    private static boolean isTo(KnownAddresses addresses, Mail mail) {
        return mail.about().equals(Mail.IDENTITY)
                ? addresses.all().contains(mail.to().person())
                : isOf(addresses, mail.to(), new CallId(mail.about()));
    }

    private static boolean isAboutFiles(List<OwnApplication> own, List<OwnProject> projects, Mail mail) {
        var applications = own.stream().map(a -> a.dossier().application().id());
        var holders = projects.stream()
                .filter(OwnProject::isTheirsAlone)
                .flatMap(project -> project.places().stream().map(Place::application));
        return Stream.concat(applications, holders).anyMatch(id -> DocumentMails.isStuck(mail, id));
    }

    /** A mail to another representative, by which the person invites or joins. */
    private static boolean isAboutInviter(List<OwnProject> projects, Set<String> names, Mail mail) {
        return projects.stream()
                        .anyMatch(own ->
                                own.project().id().value().equals(mail.values().get("project")))
                && names.contains(String.valueOf(mail.values().get("who")));
    }

    /** A mail to the address that the person left behind in an exit form. */
    private static boolean isToLasting(List<OwnProject> projects, Mail mail) {
        return mail.template() == MailTemplate.ALUMNI_JOINED
                && projects.stream()
                        .anyMatch(own -> own.lasting().contains(mail.to().person())
                                && own.project().cohorts().contains(new CallId(mail.about())));
    }

    /** Every name under which a mail to others may mention the person. */
    private static Set<String> names(
            List<OwnApplication> own, List<OwnMembership> memberships, List<OwnProject> projects) {
        return Stream.of(
                        own.stream()
                                .map(a -> a.dossier().application())
                                .flatMap(a -> Stream.of(
                                        a.startup(), a.contact(), a.email().address())),
                        memberships.stream()
                                .map(OwnMembership::member)
                                .flatMap(m -> Stream.of(m.name(), m.email().address())),
                        projects.stream().flatMap(project -> project.names().stream()))
                .flatMap(all -> all)
                .filter(name -> !name.isBlank())
                .collect(Collectors.toSet());
    }

    private static boolean isDigestWith(Set<String> names, Mail mail) {
        if (mail.template() != MailTemplate.DIGEST) return false;
        var text = mail.values().toString();
        return names.stream().anyMatch(text::contains);
    }

    /** Those that the person joined, is invited to or has left, and those of the person's applications. */
    private List<OwnProject> projects(KnownAddresses addresses, List<OwnApplication> own, SaidOfProjects said) {
        var projects = new ProjectPlaces(applications, cohorts);
        var claimed = addresses.all().stream().flatMap(address -> cohorts.projects(address).stream());
        var applied = own.stream()
                .map(a -> a.dossier().application())
                .flatMap(application -> cohorts.place(application.call(), application.id()).stream())
                .map(projects::project);
        return Stream.concat(claimed, applied)
                .distinct()
                .map(project -> project(project, projects, addresses, said))
                .toList();
    }

    private OwnProject project(Project project, ProjectPlaces projects, KnownAddresses addresses, SaidOfProjects said) {
        var id = project.id().asHolder();
        var places = project.cohorts().stream()
                .flatMap(cohort -> projects.in(cohort, id).stream())
                .toList();
        var persons = project.cohorts().stream()
                .flatMap(cohort -> addresses.in(cohort).stream())
                .collect(Collectors.toSet());
        persons.add(addresses.asked());
        var speakers = projects.representatives(places, project);
        var history = Stream.concat(places.stream().map(Place::application), Stream.of(id))
                .distinct()
                .flatMap(holder -> applications.history(holder).stream())
                .toList();
        return new OwnProject(
                persons,
                project,
                places,
                history,
                places.stream()
                        .flatMap(place -> PaperFiles.all(place, documents).stream())
                        .toList(),
                places.stream().map(said::about).reduce(OwnReviews.NONE, OwnReviews::and),
                speakers.stream().allMatch(person -> persons.contains(person.person())));
    }

    private OwnApplication application(Dossier dossier) {
        var application = dossier.application();
        var members = committee.members(application.call());
        return new OwnApplication(
                dossier,
                documents.quota(application.id()),
                decisions.of(application.call()).stream()
                        .filter(decision -> decision.application().equals(application.id()))
                        .findFirst(),
                committee.assigned(members, application.id()).stream()
                        .map(Assigned::reading)
                        .toList(),
                members.stream()
                        .filter(member -> member.ruling(application.id()).isPresent())
                        .toList());
    }

    private Optional<OwnMembership> membership(Membership membership, SaidOfProjects said) {
        return committee
                .member(membership)
                .map(member -> new OwnMembership(
                        member,
                        committee.seen(membership.call()).stream()
                                .filter(seen -> seen.membership().equals(membership))
                                .findFirst(),
                        committee.readings(membership),
                        committee.notices(membership),
                        said.choices(membership.call()).stream()
                                .filter(choice -> choice.member().equals(membership.member()))
                                .toList()));
    }

    /** The person's own writing for a project, which may be that of others. */
    private static OwnReviews written(Set<PersonId> person, List<Call> calls, SaidOfProjects said) {
        return calls.stream()
                .map(Call::id)
                .map(call -> new OwnReviews(
                        said.reviews(call).stream()
                                .filter(review -> person.stream().anyMatch(review::isRepliedBy))
                                .toList(),
                        said.answers(call).stream()
                                .filter(answers -> person.stream().anyMatch(answers::isBy))
                                .toList(),
                        List.of()))
                .reduce(OwnReviews.NONE, OwnReviews::and);
    }

    private List<Summary> mentions(PersonId person, List<OwnApplication> own) {
        List<ApplicationId> ids =
                own.stream().map(a -> a.dossier().application().id()).toList();
        return search.find(person.value()).stream()
                .filter(entry -> entry.kind() == SearchEntry.Kind.APPLICATION)
                .map(entry -> new ApplicationId(entry.id()))
                .filter(id -> !ids.contains(id))
                .flatMap(id -> applications.find(id).stream())
                .map(Summary::of)
                .toList();
    }
}
