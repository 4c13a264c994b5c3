package fr.navette.committee;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.identity.MemberId;
import fr.navette.identity.Membership;
import fr.navette.mail.MailKind;
import fr.navette.people.Email;
import fr.navette.search.index.SearchEntry;
import fr.navette.search.index.SearchWords;
import fr.navette.storage.Storable;
import fr.navette.text.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A committee member of a call.
 *
 * @param sites the sites whose applications the member reads; empty means all
 * @param fields the member's fields of expertise
 * @param minReads the number of readings that the member is to get at least, where there are enough
 * @param maxReads the maximum number of readings
 * @param interests as the member has declared them
 * @param rulings of staff on conflicts of interest, one for an application
 * @param answers to the invitation, the newest last
 */
public record Member(
        MemberId id,
        CallId call,
        Email email,
        String name,
        Language language,
        String company,
        List<String> sites,
        List<String> fields,
        int minReads,
        int maxReads,
        Interests interests,
        List<ConflictRuling> rulings,
        boolean withdrawn,
        Instant invitedAt,
        List<InvitationAnswer> answers,
        MailWishes mails,
        long version)
        implements Storable {
    // Of somebody who changes their mind again and again, staff need the last ones.
    private static final int MAX_ANSWERS = 20;

    public Member {
        sites = List.copyOf(sites);
        fields = List.copyOf(fields);
        rulings = List.copyOf(rulings);
        answers = List.copyOf(answers);
    }

    /** A member who has neither answered the invitation nor wished anything about mails. */
    public Member(
            MemberId id,
            CallId call,
            Email email,
            String name,
            Language language,
            String company,
            List<String> sites,
            List<String> fields,
            int minReads,
            int maxReads,
            Interests interests,
            List<ConflictRuling> rulings,
            boolean withdrawn,
            Instant invitedAt,
            long version) {
        this(
                id,
                call,
                email,
                name,
                language,
                company,
                sites,
                fields,
                minReads,
                maxReads,
                interests,
                rulings,
                withdrawn,
                invitedAt,
                List.of(),
                MailWishes.NONE,
                version);
    }

    public Membership membership() {
        return new Membership(call, id);
    }

    /** The words under which the member is found. */
    public Set<String> words() {
        var words = new LinkedHashSet<>(SearchWords.ofAddress(email.address()));
        words.addAll(SearchWords.of(name));
        return words;
    }

    /** The entries of the search index. */
    public Set<SearchEntry> entries() {
        return SearchEntry.of(words(), SearchEntry.Kind.MEMBER, call, id.value());
    }

    /** Whether the member reads no applications, and only looks at the projects of the cohort. */
    public boolean isReviewerOnly() {
        return maxReads == 0;
    }

    public boolean readsFor(String site) {
        return sites.isEmpty() || sites.contains(site);
    }

    /** Whether the member reads for another site than this one, alone or besides. */
    public boolean readsForOthersThan(String site) {
        return !sites.equals(List.of(site));
    }

    /** The answer to the invitation. */
    public InvitationAnswer.Choice answer() {
        return newestAnswer().map(InvitationAnswer::choice).orElse(InvitationAnswer.Choice.AWAITED);
    }

    /** Empty as long as nothing was said. */
    public Optional<InvitationAnswer> newestAnswer() {
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast());
    }

    public boolean hasDeclined() {
        return answer() == InvitationAnswer.Choice.NO;
    }

    /** Whether readings may be assigned to the member. */
    public boolean isReading() {
        return !withdrawn && !hasDeclined();
    }

    /** Whether the member gets mails of a kind that nobody needs to take part. */
    boolean wants(MailKind kind) {
        return !mails.unwanted().contains(kind);
    }

    ReminderTimes reminderTimes(Call call) {
        return new ReminderTimes(mails.zone().orElse(call.zone()));
    }

    /** Whether the newest answer says the same, at whatever time. */
    boolean hasAnswered(InvitationAnswer other) {
        return newestAnswer()
                .filter(newest ->
                        newest.choice() == other.choice() && newest.reason().equals(other.reason()))
                .isPresent();
    }

    /** The answers once the invitation is sent again: the question is open anew. */
    List<InvitationAnswer> answersAskedAgain(Instant now) {
        return answers.isEmpty()
                ? answers
                : answersWith(new InvitationAnswer(InvitationAnswer.Choice.AWAITED, "", now));
    }

    private List<InvitationAnswer> answersWith(InvitationAnswer answer) {
        var all = new ArrayList<>(answers.subList(Math.max(0, answers.size() + 1 - MAX_ANSWERS), answers.size()));
        all.add(answer);
        return all;
    }

    /** The word of staff on a conflict with this application. */
    public Optional<ConflictRuling> ruling(ApplicationId application) {
        return rulings.stream()
                .filter(ruling -> ruling.application().equals(application))
                .findFirst();
    }

    /** The member after an answer to the invitation. */
    public Member answering(InvitationAnswer answer) {
        return with(email, interests, rulings, withdrawn, invitedAt, answersWith(answer), mails);
    }

    /** The member with other wishes about mails. */
    public Member wishing(MailWishes wishes) {
        return with(email, interests, rulings, withdrawn, invitedAt, answers, wishes);
    }

    Member amended(
            String name,
            Language language,
            String company,
            List<String> sites,
            List<String> fields,
            int minReads,
            int maxReads,
            MailWishes mails) {
        return new Member(
                id,
                call,
                email,
                name,
                language,
                company,
                sites,
                fields,
                minReads,
                maxReads,
                interests,
                rulings,
                withdrawn,
                invitedAt,
                answers,
                mails,
                version + 1);
    }

    Member declaring(Interests interests) {
        return with(email, interests, rulings, withdrawn, invitedAt, answers, mails);
    }

    /** Replaces an earlier ruling on the same application. */
    Member ruled(ConflictRuling ruling) {
        var rulings = new ArrayList<>(withoutRuling(ruling.application()).rulings());
        rulings.add(ruling);
        return with(email, interests, rulings, withdrawn, invitedAt, answers, mails);
    }

    /** Forgets what staff said about an application. */
    public Member withoutRuling(ApplicationId application) {
        var others = rulings.stream()
                .filter(ruling -> !ruling.application().equals(application))
                .toList();
        return with(email, interests, others, withdrawn, invitedAt, answers, mails);
    }

    /** Another address of the same person; links mailed before lead nowhere. */
    Member at(Email address, Instant now) {
        return with(address, interests, rulings, withdrawn, now, answers, mails);
    }

    public Member withdrawn(boolean withdrawn) {
        return with(email, interests, rulings, withdrawn, invitedAt, answers, mails);
    }

    private Member with(
            Email email,
            Interests interests,
            List<ConflictRuling> rulings,
            boolean withdrawn,
            Instant invitedAt,
            List<InvitationAnswer> answers,
            MailWishes mails) {
        return new Member(
                id,
                call,
                email,
                name,
                language,
                company,
                sites,
                fields,
                minReads,
                maxReads,
                interests,
                rulings,
                withdrawn,
                invitedAt,
                answers,
                mails,
                version + 1);
    }
}
