package fr.navette.privacy;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Dossier;
import fr.navette.applications.Summary;
import fr.navette.calls.Calls;
import fr.navette.cohorts.Cohorts;
import fr.navette.committee.Committee;
import fr.navette.decisions.Decisions;
import fr.navette.documents.Documents;
import fr.navette.identity.Membership;
import fr.navette.identity.Tokens;
import fr.navette.mail.Mail;
import fr.navette.mail.Outbox;
import fr.navette.people.Email;
import fr.navette.people.PersonId;
import fr.navette.privacy.PersonalData.OwnApplication;
import fr.navette.privacy.PersonalData.OwnMembership;
import fr.navette.search.index.Search;
import fr.navette.search.index.SearchEntry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds all that is stored of one person, by the address. */
public record FindPersonalData(
        Calls calls,
        Applications applications,
        Documents documents,
        Committee committee,
        Decisions decisions,
        Cohorts cohorts,
        Outbox outbox,
        Tokens tokens,
        Search search) {
    public PersonalData of(Email email) {
        var person = email.person();
        var own = applications.of(person).stream()
                .flatMap(id -> applications.dossier(id).stream())
                .map(this::application)
                .toList();
        return new PersonalData(
                own,
                committee.memberships(person).stream()
                        .flatMap(membership -> membership(membership).stream())
                        .toList(),
                applications.late(person),
                mails(person),
                tokens.sessions(person),
                tokens.codes(person),
                mentions(email, own));
    }

    private OwnApplication application(Dossier dossier) {
        var application = dossier.application();
        return new OwnApplication(
                new Dossier(application, documents.of(application.id()), dossier.history()),
                documents.quota(application.id()),
                decisions.of(application.call()).stream()
                        .filter(decision -> decision.application().equals(application.id()))
                        .findFirst(),
                cohorts.places(application.call()).stream()
                        .filter(place -> place.application().equals(application.id()))
                        .findFirst(),
                committee.readings(application.call(), application.id()));
    }

    private Optional<OwnMembership> membership(Membership membership) {
        return committee
                .member(membership)
                .map(member -> new OwnMembership(
                        member,
                        committee.seen(membership.call()).stream()
                                .filter(seen -> seen.membership().equals(membership))
                                .findFirst(),
                        committee.readings(membership)));
    }

    /** The mails of all calls, for an address may have changed since, and the codes of the last days. */
    private List<Mail> mails(PersonId person) {
        var about = calls.all().stream().map(call -> call.id().value());
        return Stream.concat(about, Stream.of(Mail.IDENTITY))
                .flatMap(subject -> outbox.about(subject).stream())
                .filter(mail -> mail.to().person().equals(person))
                .toList();
    }

    private List<Summary> mentions(Email email, List<OwnApplication> own) {
        List<ApplicationId> ids =
                own.stream().map(a -> a.dossier().application().id()).toList();
        return search.find(email.person().value()).stream()
                .filter(entry -> entry.kind() == SearchEntry.Kind.APPLICATION)
                .map(entry -> new ApplicationId(entry.id()))
                .filter(id -> !ids.contains(id))
                .flatMap(id -> applications.find(id).stream())
                .map(Summary::of)
                .toList();
    }
}
