package fr.navette.projects;

import fr.navette.applications.HistoryEvent;
import fr.navette.calls.OnboardingItem;
import fr.navette.cohorts.AgreementText;
import fr.navette.cohorts.Papers;
import fr.navette.cohorts.ProjectClaim;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.Email;
import fr.navette.people.PersonId;
import fr.navette.secrets.Secrets;
import fr.navette.secrets.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Ticks items of the onboarding off, signs the agreement and takes exit forms, under the representative's own name. */
record ChangePapers(ProjectView view, ProjectChange change, Secrets secrets, Instant now) {
    /**
     * @param done the items that are done; those that the call no longer has stay as they were
     * @throws Refusal {@code INVALID} for an item that is unknown, or is signed and not ticked off; 409 {@code
     *     TRANSITION_IMPOSSIBLE} if the project's time is over
     */
    void tick(Set<String> done) {
        var items = view.onboarding().stream()
                .filter(item -> item.kind() != OnboardingItem.Kind.SIGN)
                .map(OnboardingItem::id)
                .toList();
        if (!items.containsAll(done)) throw Refusal.of(Reason.INVALID, "done", FieldCode.NOT_KNOWN);
        Predicate<String> wasDone = view.papers()::isDone;
        var ticked =
                items.stream().filter(done::contains).filter(wasDone.negate()).toList();
        var undone = items.stream()
                .filter(wasDone)
                .filter(item -> !done.contains(item))
                .toList();
        if (ticked.isEmpty() && undone.isEmpty()) return;
        requirePresent();
        for (var item : ticked) change.papers(papers -> papers.with(new Papers.Done(item, view.named(), now)));
        for (var item : undone) change.papers(papers -> papers.undone(item));
        enter(HistoryEvent.ONBOARDING_DONE, ticked);
        enter(HistoryEvent.ONBOARDING_UNDONE, undone);
    }

    private void enter(HistoryEvent what, List<String> items) {
        if (!items.isEmpty()) change.entry(what, String.join(", ", items), Optional.empty());
    }

    /**
     * Signing again, or after the text has changed, changes nothing: the first signature stays as it is.
     *
     * @throws Refusal 412 {@code STALE_VERSION} if the text is not the current one; {@code INVALID} if there is nothing
     *     to sign; 409 {@code TRANSITION_IMPOSSIBLE} if the project's time is over
     */
    void sign(Wanted.Signing signing) {
        if (view.papers().signature(view.me().person()).isPresent()) return;
        requirePresent();
        var agreement =
                view.agreement().orElseThrow(() -> Refusal.of(Reason.INVALID, "signature", FieldCode.NOT_KNOWN));
        var language = agreement.language(signing.hash()).orElseThrow(() -> ChangeProject.stale(view));
        var text = AgreementText.of(view.place().cohort(), agreement, language);
        change.papers(papers -> papers.with(
                new Papers.Signature(view.named(signing.name()), text.version(), text.hash(), language, now)));
        change.put(text);
        change.entry(HistoryEvent.AGREEMENT_SIGNED, text.version(), Optional.empty());
    }

    /**
     * @throws Refusal 409 {@code TRANSITION_IMPOSSIBLE} if the project neither leaves, has left nor has graduated
     */
    void leave(Wanted.Exit exit) {
        if (!view.place().isEnding()) throw Refusal.of(Reason.TRANSITION_IMPOSSIBLE);
        var before = view.papers().exitForm(view.me().person());
        var form = new Papers.ExitForm(view.named(), exit.lasting(), exit.alumni(), exit.comment(), now);
        if (before.filter(same -> isSame(same, form)).isPresent()) return;
        boolean leavesAlumni = before.filter(Papers.ExitForm::alumni).isPresent() && !exit.alumni();
        boolean joins =
                form.alumni() && view.papers().alumni(form.lasting().person()).isEmpty();
        var token = joins ? secrets.token() : "";
        var wayOut =
                joins ? Sha256.hex(token) : before.map(Papers.ExitForm::wayOut).orElse("");
        var left = form.leftBy(wayOut);
        change.papers(papers -> papers.with(left));
        reachable(before.map(Papers.ExitForm::lasting), form);
        // The mail tells the way out.
        if (joins) change.put(new AlumniMails(view, now).joined(form, token));
        change.entry(leavesAlumni ? HistoryEvent.ALUMNI_LEFT : HistoryEvent.EXIT_FORM_SENT, "", Optional.empty());
    }

    /** Lets the lasting address lead to the project. */
    private void reachable(Optional<Email> before, Papers.ExitForm form) {
        var project = view.project().id();
        boolean isNew = before.filter(form.lasting()::equals).isEmpty();
        if (isNew) {
            before.map(Email::person)
                    .filter(person -> !isOfProject(person))
                    .ifPresent(person -> change.remove(new ProjectClaim(person, project)));
            change.put(new ProjectClaim(form.lasting().person(), project));
        }
    }

    private boolean isOfProject(PersonId person) {
        return view.people().stream().anyMatch(known -> known.person().equals(person))
                || view.project().invitation(person).isPresent();
    }

    private static boolean isSame(Papers.ExitForm before, Papers.ExitForm form) {
        return new Papers.ExitForm(before.by(), before.lasting(), before.alumni(), before.comment(), form.at())
                .equals(form);
    }

    private void requirePresent() {
        if (view.place().state().isOver()) throw Refusal.of(Reason.TRANSITION_IMPOSSIBLE);
    }
}
