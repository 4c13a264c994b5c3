package fr.navette.committee;

import fr.navette.committee.Conflicts.Applicants;
import fr.navette.committee.Conflicts.Reader;
import fr.navette.input.FieldCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Why a member should not read an application, the surest reason first. A sure conflict is never assigned; a likely one
 * is assigned only if nobody else can read the application, and is reported.
 */
public enum ConflictOfInterest {
    /** The word of staff, with their reason. */
    DECLARED_BY_STAFF(true),
    /** The applicant's or a founder's own mailbox, whatever the tag behind a plus sign. */
    SAME_ADDRESS(true),
    /** An address at the same domain, which belongs to no public mail provider. */
    SAME_DOMAIN(true),
    /** First and last name of the contact person or of a founder. */
    SAME_NAME(true),
    /** The start-up's name, apart from legal form, accents, case, punctuation and "et" for "&". */
    SAME_COMPANY(true),
    SAME_SIREN(true),
    /** The member's company in the role of a founder, or as the domain of a founder's address. */
    SAME_EMPLOYER(true),
    /** A company that the member has declared is the start-up, or a founder's employer. */
    DECLARED_COMPANY(true),
    /** A person whom the member has declared is the contact person or a founder. */
    DECLARED_PERSON(true),
    /** The first choice is a site that the member has declared. */
    DECLARED_SITE(true),
    /** The member has stepped back from the same project or people in another call, because of a conflict. */
    RECUSED_BEFORE(true),
    /** A founder sits on a committee with the member, in this call or in another one. */
    FELLOW_MEMBER(false),
    /** One company's name inside the other's, or the start-up's name as the domain of the member's address. */
    SIMILAR_COMPANY(false),
    SAME_FAMILY_NAME(false);

    private final boolean sure;

    ConflictOfInterest(boolean sure) {
        this.sure = sure;
    }

    public boolean isSure() {
        return sure;
    }

    /** The conflict as the problem with a member's address. */
    public FieldCode code() {
        return FieldCode.valueOf(name());
    }

    /** The thing that a reader shares with the people behind an application; empty if the conflict does not hold. */
    Optional<String> between(Reader reader, Applicants applicants) {
        var parties = applicants.parties();
        var email = reader.email();
        return switch (this) {
            case DECLARED_BY_STAFF -> Optional.empty();
            case SAME_ADDRESS -> Optional.of("").filter(same -> email.isAnyOf(parties.people()));
            case SAME_DOMAIN -> email.ownDomain().filter(parties.domains()::contains);
            case SAME_NAME ->
                Optional.of(reader.member().name()).filter(name -> isSamePerson(reader.name(), applicants.names()));
            case SAME_COMPANY ->
                Optional.of(applicants.startup())
                        .filter(startup -> reader.company().name().isSameAs(applicants.company()));
            case SAME_SIREN -> common(reader.sirens(), parties.sirens());
            case SAME_EMPLOYER ->
                Optional.of(reader.company()).filter(applicants::isEmployer).map(Conflicts.Company::typed);
            case DECLARED_COMPANY ->
                reader.declared().stream()
                        .filter(company -> applicants.isStartup(company) || applicants.isEmployer(company))
                        .map(Conflicts.Company::typed)
                        .findFirst();
            case DECLARED_PERSON ->
                reader.people().stream()
                        .filter(person -> person.isAmong(applicants))
                        .map(Conflicts.Person::typed)
                        .findFirst();
            case DECLARED_SITE ->
                Optional.of(applicants.site())
                        .filter(reader.member().interests().sites()::contains);
            case RECUSED_BEFORE ->
                reader.history().recused().stream()
                        .filter(applicants::isSameProject)
                        .map(earlier -> earlier.call().value())
                        .findFirst();
            case FELLOW_MEMBER -> reader.history().fellow(parties.people());
            case SIMILAR_COMPANY -> similar(reader, applicants);
            case SAME_FAMILY_NAME ->
                Optional.of("")
                        .filter(same ->
                                applicants.names().stream().anyMatch(name -> isSameFamily(reader.name(), name)));
        };
    }

    private static Optional<String> similar(Reader reader, Applicants applicants) {
        return reader.companies()
                .filter(company -> company.name().isSimilarTo(applicants.company()))
                .map(Conflicts.Company::typed)
                .findFirst()
                .or(() -> reader.email().ownDomain().filter(applicants.company()::isNameOf));
    }

    private static Optional<String> common(Collection<String> some, Collection<String> others) {
        return some.stream().filter(others::contains).sorted().findFirst();
    }

    /** In any order: "Martin Léa" is Léa Martin. */
    static boolean isSamePerson(List<String> one, List<List<String>> others) {
        var sorted = one.stream().sorted().toList();
        return one.size() > 1
                && others.stream()
                        .anyMatch(other -> other.size() == one.size()
                                && other.stream().sorted().toList().equals(sorted));
    }

    private static boolean isSameFamily(List<String> one, List<String> other) {
        return one.size() > 1 && other.size() > 1 && one.getLast().equals(other.getLast());
    }
}
