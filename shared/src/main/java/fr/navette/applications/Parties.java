package fr.navette.applications;

import fr.navette.answers.FoundersAnswer;
import fr.navette.answers.Sirens;
import fr.navette.people.PersonId;
import fr.navette.text.Folded;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everybody behind an application, as far as conflicts of interest are concerned: the applicant, the contact person and
 * the founders.
 *
 * @param people by address and by address without tag
 * @param domains of their addresses, except those of public mail providers
 * @param names folded, see {@link Folded#name}
 * @param sirens every valid SIREN number in the answers
 * @param roles of the founders, folded: they may name an employer; none in a row written before summaries had them
 */
public record Parties(
        Set<PersonId> people, Set<String> domains, Set<String> names, Set<String> sirens, Set<String> roles) {
    public Parties {
        people = Set.copyOf(people);
        domains = Set.copyOf(domains);
        names = Set.copyOf(names);
        sirens = Set.copyOf(sirens);
        roles = Set.copyOf(roles);
    }

    static Parties of(Application application) {
        var answers = application.current().answers().values();
        var addresses = Stream.concat(
                        Stream.of(application.email()), answers.stream().flatMap(FoundersAnswer::addresses))
                .toList();
        var names =
                Stream.concat(Stream.of(application.contact()), answers.stream().flatMap(FoundersAnswer::names));
        return new Parties(
                addresses.stream()
                        .flatMap(a -> Stream.of(a.person(), a.mailbox()))
                        .collect(Collectors.toSet()),
                addresses.stream().flatMap(a -> a.ownDomain().stream()).collect(Collectors.toSet()),
                folded(names),
                answers.stream()
                        .filter(String.class::isInstance)
                        .map(answer -> Sirens.in(answer.toString()))
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet()),
                folded(answers.stream().flatMap(FoundersAnswer::roles)));
    }

    private static Set<String> folded(Stream<String> texts) {
        return texts.map(Folded::name).filter(text -> !text.isEmpty()).collect(Collectors.toSet());
    }
}
