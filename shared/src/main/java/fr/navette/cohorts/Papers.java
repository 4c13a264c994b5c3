package fr.navette.cohorts;

import fr.navette.people.Email;
import fr.navette.people.NamedPerson;
import fr.navette.people.PersonId;
import fr.navette.text.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The onboarding items, signatures and exit forms of a project in one cohort.
 *
 * @param done items of the onboarding
 * @param signatures of agreements, in the order of time
 * @param exitForms at most one of each representative
 */
public record Papers(List<Done> done, List<Signature> signatures, List<ExitForm> exitForms) {
    public static final Papers NONE = new Papers(List.of(), List.of(), List.of());

    /** An item of the onboarding that somebody has ticked off. */
    public record Done(String item, NamedPerson by, Instant at) {}

    /**
     * A signature.
     *
     * @param by under the name that was typed
     * @param hash of version and text, as {@link fr.navette.calls.Agreement#hash} makes it
     * @param language in which the text was read
     */
    public record Signature(NamedPerson by, String version, String hash, Language language, Instant at) {}

    /**
     * The form that a representative fills in on departure or graduation.
     *
     * @param lasting address at which the person can be reached later
     * @param alumni whether the person wants to be among the alumni
     * @param comment for staff; may be empty
     * @param wayOut SHA-256 of the secret with which the mail to the alumni can be unsubscribed from; empty without one
     */
    public record ExitForm(NamedPerson by, Email lasting, boolean alumni, String comment, String wayOut, Instant at) {
        public ExitForm(NamedPerson by, Email lasting, boolean alumni, String comment, Instant at) {
            this(by, lasting, alumni, comment, "", at);
        }

        /** The form whose mail has a way out. */
        public ExitForm leftBy(String wayOut) {
            return new ExitForm(by, lasting, alumni, comment, wayOut, at);
        }

        /** Whether it is the person's, by the address of either time. */
        public boolean isOf(PersonId person) {
            return by.is(person) || lasting.person().equals(person);
        }

        ExitForm withoutAlumni(Instant now) {
            return new ExitForm(by, lasting, false, comment, wayOut, now);
        }
    }

    public Papers {
        done = List.copyOf(done);
        signatures = List.copyOf(signatures);
        exitForms = List.copyOf(exitForms);
    }

    public boolean isDone(String item) {
        return done.stream().anyMatch(ticked -> ticked.item().equals(item));
    }

    public Optional<Signature> signature(PersonId person) {
        return signatures.stream().filter(signed -> signed.by().is(person)).findFirst();
    }

    public Optional<ExitForm> exitForm(PersonId person) {
        return exitForms.stream().filter(form -> form.by().is(person)).findFirst();
    }

    public Papers with(Done ticked) {
        return new Papers(plus(done, ticked), signatures, exitForms);
    }

    public Papers undone(String item) {
        return new Papers(without(done, ticked -> ticked.item().equals(item)), signatures, exitForms);
    }

    public Papers with(Signature signed) {
        return new Papers(done, plus(signatures, signed), exitForms);
    }

    /** With the form, instead of an earlier one of the same person. */
    public Papers with(ExitForm form) {
        var others = without(exitForms, other -> other.by().is(form.by().id()));
        return new Papers(done, signatures, plus(others, form));
    }

    /** The papers once a person is erased: that something was done or signed stays, and when, but not by whom. */
    Papers without(PersonId person) {
        return new Papers(
                done.stream()
                        .map(ticked -> new Done(ticked.item(), ticked.by().without(person), ticked.at()))
                        .toList(),
                signatures.stream()
                        .map(signed -> new Signature(
                                signed.by().without(person),
                                signed.version(),
                                signed.hash(),
                                signed.language(),
                                signed.at()))
                        .toList(),
                without(exitForms, form -> form.isOf(person)));
    }

    /** The forms with which somebody joined the alumni who can be reached at the person's address. */
    public List<ExitForm> alumni(PersonId lasting) {
        return exitForms.stream()
                .filter(form -> form.alumni() && form.lasting().person().equals(lasting))
                .toList();
    }

    /** The papers after the person at that address has left the alumni. */
    public Papers withoutAlumni(PersonId lasting, Instant now) {
        var papers = this;
        for (var form : alumni(lasting)) papers = papers.with(form.withoutAlumni(now));
        return papers;
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    private static <T> List<T> without(List<T> list, Predicate<T> gone) {
        return list.stream().filter(gone.negate()).toList();
    }
}
