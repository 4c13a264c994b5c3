package fr.navette.committee;

import fr.navette.committee.Conflicts.Applicants;
import fr.navette.committee.Conflicts.Reader;
import fr.navette.input.FieldCode;
import java.util.Collections;
import java.util.List;

/**
 * Why a member should not read an application, the surest reason first. A sure conflict is never assigned; a likely one
 * is assigned only if nobody else can read the application, and is reported.
 */
public enum ConflictOfInterest {
    /** The applicant's or a founder's own mailbox, whatever the tag behind a plus sign. */
    SAME_ADDRESS(true),
    /** An address at the same domain, which belongs to no public mail provider. */
    SAME_DOMAIN(true),
    /** First and last name of the contact person or of a founder. */
    SAME_NAME(true),
    /** The start-up's name, apart from legal form, accents, case, punctuation and "et" for "&". */
    SAME_COMPANY(true),
    SAME_SIREN(true),
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

    /** The sure conflict as the problem with a member's address. */
    FieldCode code() {
        return switch (this) {
            case SAME_ADDRESS -> FieldCode.SAME_ADDRESS;
            case SAME_DOMAIN -> FieldCode.SAME_DOMAIN;
            case SAME_NAME -> FieldCode.SAME_NAME;
            case SAME_COMPANY -> FieldCode.SAME_COMPANY;
            case SAME_SIREN -> FieldCode.SAME_SIREN;
            case SIMILAR_COMPANY, SAME_FAMILY_NAME -> throw new IllegalStateException("not sure: " + this);
        };
    }

    boolean holds(Reader reader, Applicants applicants) {
        var parties = applicants.parties();
        var email = reader.email();
        return switch (this) {
            case SAME_ADDRESS ->
                parties.people().contains(email.person()) || parties.people().contains(email.mailbox());
            case SAME_DOMAIN ->
                email.ownDomain().filter(parties.domains()::contains).isPresent();
            case SAME_NAME -> applicants.names().stream().anyMatch(name -> isSamePerson(reader.name(), name));
            case SAME_COMPANY -> reader.company().isSameAs(applicants.company());
            case SAME_SIREN -> !Collections.disjoint(reader.sirens(), parties.sirens());
            case SIMILAR_COMPANY ->
                reader.company().isSimilarTo(applicants.company())
                        || email.ownDomain()
                                .filter(applicants.company()::isNameOf)
                                .isPresent();
            case SAME_FAMILY_NAME -> applicants.names().stream().anyMatch(name -> isSameFamily(reader.name(), name));
        };
    }

    /** In any order: "Martin Léa" is Léa Martin. */
    private static boolean isSamePerson(List<String> one, List<String> other) {
        return one.size() > 1
                && one.size() == other.size()
                && one.stream().sorted().toList().equals(other.stream().sorted().toList());
    }

    private static boolean isSameFamily(List<String> one, List<String> other) {
        return one.size() > 1 && other.size() > 1 && one.getLast().equals(other.getLast());
    }
}
