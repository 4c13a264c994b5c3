package fr.navette.committee;

import fr.navette.answers.Sirens;
import fr.navette.applications.Summary;
import fr.navette.text.Folded;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    private static final Set<String> LEGAL_FORMS = Set.of(
            "sa",
            "sas",
            "sasu",
            "sarl",
            "eurl",
            "sci",
            "snc",
            "scop",
            "scic",
            "selarl",
            "eirl",
            "ei",
            "association",
            "asso",
            "ltd",
            "limited",
            "llc",
            "inc",
            "corp",
            "plc",
            "gmbh",
            "ag",
            "ug",
            "kg",
            "bv",
            "nv",
            "srl",
            "sprl",
            "spa",
            "ab",
            "oy",
            "aps",
            "groupe",
            "group",
            "holding");
    private static final int MIN_SIMILAR_CHARS = 4;

    private final boolean sure;

    ConflictOfInterest(boolean sure) {
        this.sure = sure;
    }

    public boolean isSure() {
        return sure;
    }

    /** The surest conflict between a member and an application. */
    static Optional<ConflictOfInterest> between(Member member, Summary application) {
        for (var conflict : values()) if (conflict.holds(member, application)) return Optional.of(conflict);
        return Optional.empty();
    }

    private boolean holds(Member member, Summary application) {
        var parties = application.parties();
        var email = member.email();
        return switch (this) {
            case SAME_ADDRESS ->
                parties.people().contains(email.person()) || parties.people().contains(email.mailbox());
            case SAME_DOMAIN ->
                email.ownDomain().filter(parties.domains()::contains).isPresent();
            case SAME_NAME ->
                parties.names().stream().anyMatch(name -> isSamePerson(Folded.words(member.name()), words(name)));
            case SAME_COMPANY -> isSameCompany(company(member.company()), company(application.startup()));
            case SAME_SIREN -> !Collections.disjoint(Sirens.in(member.company()), parties.sirens());
            case SIMILAR_COMPANY ->
                isSimilar(company(member.company()), company(application.startup()))
                        || email.ownDomain()
                                .filter(domain -> isNamed(domain, company(application.startup())))
                                .isPresent();
            case SAME_FAMILY_NAME ->
                parties.names().stream().anyMatch(name -> isSameFamily(Folded.words(member.name()), words(name)));
        };
    }

    private static List<String> words(String foldedName) {
        return List.of(foldedName.split(" "));
    }

    /** In any order: "Martin Léa" is Léa Martin. */
    private static boolean isSamePerson(List<String> one, List<String> other) {
        return one.size() > 1 && sorted(one).equals(sorted(other));
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }

    private static boolean isSameFamily(List<String> one, List<String> other) {
        return one.size() > 1 && other.size() > 1 && one.getLast().equals(other.getLast());
    }

    /** The words of a company's name without its legal form; all of them if nothing else is left. */
    private static List<String> company(String name) {
        var words = Folded.words(name).stream()
                .filter(word -> !word.equals("et") && !word.equals("and"))
                .map(word -> word.equals("compagnie") ? "cie" : word)
                .toList();
        var proper = words.stream().filter(word -> !LEGAL_FORMS.contains(word)).toList();
        return proper.isEmpty() ? words : proper;
    }

    /** "MailleNord" is Maille Nord. */
    private static boolean isSameCompany(List<String> one, List<String> other) {
        return !one.isEmpty() && String.join("", one).equals(String.join("", other));
    }

    private static boolean isSimilar(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) return false;
        var shorter = one.size() <= other.size() ? one : other;
        var longer = shorter == one ? other : one;
        return String.join("", shorter).length() >= MIN_SIMILAR_CHARS
                && Collections.indexOfSubList(longer, shorter) >= 0;
    }

    /** "lea@maille-nord.fr" is of Maille Nord. */
    private static boolean isNamed(String domain, List<String> startup) {
        var name = String.join("", startup);
        return name.length() >= MIN_SIMILAR_CHARS
                && domain.split("\\.")[0].replace("-", "").equals(name);
    }
}
