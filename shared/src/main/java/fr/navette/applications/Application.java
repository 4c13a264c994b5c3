package fr.navette.applications;

import fr.navette.FieldCode;
import fr.navette.Language;
import fr.navette.Reason;
import fr.navette.Refusal;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.documents.DocumentId;
import fr.navette.identity.Email;
import fr.navette.identity.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A candidate's application to a call. What was submitted stays, for readers and for the receipt,
 * until it is submitted again.
 *
 * @param version of the last write; 1 is the first
 * @param savedAt when the applicant last saved it
 * @param formVersion of the call whose questions the answers were last saved against
 * @param content what counts: as it was submitted last, or the draft where it never was
 * @param changes what was written since, and not submitted
 * @param submittedDocuments those that the last submission holds
 * @param leftOut answers that it does not hold, by the ids of their questions: they were not asked
 * @param receipts one for each content that was submitted, the newest last
 * @param correction what staff asked to correct, the last time that they did
 */
public record Application(
        ApplicationId id,
        CallId call,
        Email email,
        Language language,
        Status status,
        long version,
        Instant startedAt,
        Instant savedAt,
        long formVersion,
        Content content,
        Optional<Content> changes,
        List<DocumentId> submittedDocuments,
        List<String> leftOut,
        List<Receipt> receipts,
        Optional<Correction> correction,
        Optional<Offer> offer) {

    public Application {
        submittedDocuments = List.copyOf(submittedDocuments);
        leftOut = List.copyOf(leftOut);
        receipts = List.copyOf(receipts);
    }

    public static Application started(ApplicationId id, CallId call, Email email, Language language, Instant at) {
        return new Application(
                id,
                call,
                email,
                language,
                Status.DRAFT,
                1,
                at,
                at,
                0,
                Content.NOTHING,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    public PersonId person() {
        return email.person();
    }

    /** The applicant, and the founders whose addresses it names. */
    public Set<PersonId> people() {
        var people = new HashSet<>(Set.of(person()));
        for (var answer : answers().values())
            FoundersAnswer.addresses(answer).forEach(address -> people.add(address.person()));
        return people;
    }

    public Map<String, Object> answers() {
        return content.answers();
    }

    public List<String> sites() {
        return content.sites();
    }

    public Optional<String> track() {
        return content.track();
    }

    /** What the applicant goes on writing. */
    public Content written() {
        return changes.orElse(content);
    }

    /** Of what was submitted last. */
    public Optional<Receipt> receipt() {
        return receipts.isEmpty() ? Optional.empty() : Optional.of(receipts.getLast());
    }

    /** The start-up's name; empty while the draft has none. */
    public String startup() {
        return answers().get("startup") instanceof String name ? name : "";
    }

    /** The person to greet; empty while the draft has none. */
    public String contact() {
        return answers().get("contact") instanceof String name ? name : "";
    }

    /** The site of the offer, else the first choice; empty while none was chosen. */
    public String site() {
        return offer.map(Offer::site).orElse(sites().isEmpty() ? "" : sites().getFirst());
    }

    public Application saved(Content cleaned) {
        staysEditable();
        if (status == Status.DRAFT)
            return next(status, cleaned, Optional.empty(), submittedDocuments, leftOut, receipts, offer);
        var changed = Optional.of(cleaned).filter(c -> !c.equals(content));
        return next(status, content, changed, submittedDocuments, leftOut, receipts, offer);
    }

    /**
     * With a receipt for what is written now and these documents.
     *
     * @param leftOut the questions that are not asked, although they have an answer
     */
    public Application submitted(Receipt receipt, List<DocumentId> documents, List<String> leftOut) {
        var all = new ArrayList<>(receipts);
        all.add(receipt);
        return submitted(all, documents, leftOut);
    }

    /** What was written since differs in nothing that is asked: the last receipt is for it too. */
    public Application submittedAsBefore(List<DocumentId> documents, List<String> leftOut) {
        return submitted(receipts, documents, leftOut);
    }

    private Application submitted(List<Receipt> all, List<DocumentId> documents, List<String> leftOut) {
        staysEditable();
        return next(Status.SUBMITTED, written(), Optional.empty(), documents, leftOut, all, offer);
    }

    /** What the newest receipt is for. */
    public Content submittedContent() {
        return content.without(leftOut);
    }

    /** What was saved answers this version of the call's form. */
    public Application against(long formVersion, Instant at) {
        return copy(version, status, at, formVersion, content, changes, correction);
    }

    public Application toCorrect(Correction wanted) {
        return copy(version + 1, status, savedAt, formVersion, content, changes, Optional.of(wanted));
    }

    /**
     * As it is sent where only what staff asked to correct may change: all else as it was sent
     * before.
     */
    Application asCorrected() {
        return copy(
                version,
                status,
                savedAt,
                formVersion,
                content,
                Optional.of(content.taking(fieldsToCorrect(), written())),
                correction);
    }

    /** The paths of what staff asked to correct, the last time that they did. */
    List<String> fieldsToCorrect() {
        return correction.map(Correction::fields).orElse(List.of());
    }

    /** What was written and could not be sent stays, for whoever wrote it. */
    Application keeping(Content written) {
        var left = Optional.of(written).filter(w -> !w.equals(content));
        return copy(version, status, savedAt, formVersion, content, left, correction);
    }

    private Application copy(
            long version,
            Status status,
            Instant savedAt,
            long formVersion,
            Content content,
            Optional<Content> changes,
            Optional<Correction> correction) {
        return new Application(
                id,
                call,
                email,
                language,
                status,
                version,
                startedAt,
                savedAt,
                formVersion,
                content,
                changes,
                submittedDocuments,
                leftOut,
                receipts,
                correction,
                offer);
    }

    /**
     * @throws Refusal 409 {@code DECIDED} where the applicant was already told a decision
     */
    public Application withdrawn() {
        if (status.isDecided()) throw Refusal.of(Reason.DECIDED);
        return become(Status.WITHDRAWN, offer);
    }

    public Application announced(Status decided, Optional<Offer> offer) {
        return become(decided, offer);
    }

    /**
     * @throws Refusal 409 {@code NO_OFFER}, {@code OFFER_EXPIRED}
     */
    public Application answered(Status answer, Instant arrived) {
        // An answer may arrive in time and be read only after the sweep.
        if (status != Status.OFFERED && status != Status.EXPIRED) throw Refusal.of(Reason.NO_OFFER);
        if (offer.orElseThrow().isExpiredAt(arrived)) throw Refusal.of(Reason.OFFER_EXPIRED);
        return become(answer, offer);
    }

    public Application expired() {
        return become(Status.EXPIRED, offer);
    }

    /**
     * @throws Refusal 409 {@code WITHDRAWN}, {@code DECIDED} where nothing may be edited any more
     */
    public void staysEditable() {
        if (status == Status.WITHDRAWN) throw Refusal.of(Reason.WITHDRAWN);
        if (status.isDecided()) throw Refusal.of(Reason.DECIDED);
    }

    /**
     * Whether something may be edited that arrives now: everything while the call takes edits, after
     * that what staff asked to correct.
     *
     * @throws Refusal 409 {@code WITHDRAWN}, {@code DECIDED}, {@code CALL_NOT_OPEN}, {@code
     *     CALL_CLOSED}
     */
    public void acceptsEditsAt(Call its, Instant arrived) {
        staysEditable();
        if (!isCorrectedAt(its, arrived)) its.acceptsEditsAt(arrived);
    }

    /**
     * As {@link #acceptsEditsAt}, for one field.
     *
     * @param field its path, as refusals name it
     */
    public void acceptsEditAt(Call its, String field, Instant arrived) {
        acceptsEditsAt(its, arrived);
        if (isLockedAt(its, field, arrived)) throw Refusal.of(Reason.CALL_CLOSED, field, FieldCode.CLOSED);
    }

    /** The call is closed, and staff asked to correct other fields only. */
    boolean isLockedAt(Call its, String field, Instant arrived) {
        return isCorrectedAt(its, arrived) && !correction.orElseThrow().fields().contains(field);
    }

    /** The call is closed, and still open for what staff asked to correct. */
    public boolean isCorrectedAt(Call its, Instant arrived) {
        return its.isClosedAt(arrived)
                && correction.filter(c -> c.isOpenAt(arrived)).isPresent();
    }

    /**
     * Whether staff asked for it the last time that they asked to correct something.
     *
     * @param path of a field or of a part of it, such as {@code answers.founders[0].email}
     */
    boolean isToCorrect(String path) {
        return correction.filter(c -> c.covers(path)).isPresent();
    }

    /**
     * Until when a field of what was submitted can still be changed; empty where it can't.
     *
     * @param field its path, as refusals name it
     */
    public Optional<Instant> editableUntil(Call its, String field, Instant now) {
        if (now.isBefore(its.closes())) return Optional.of(its.closes());
        return correction
                .filter(c -> c.isOpenAt(now) && c.fields().contains(field))
                .map(Correction::until);
    }

    private Application become(Status status, Optional<Offer> offer) {
        return next(status, content, changes, submittedDocuments, leftOut, receipts, offer);
    }

    private Application next(
            Status status,
            Content content,
            Optional<Content> changes,
            List<DocumentId> submittedDocuments,
            List<String> leftOut,
            List<Receipt> receipts,
            Optional<Offer> offer) {
        return new Application(
                id,
                call,
                email,
                language,
                status,
                version + 1,
                startedAt,
                savedAt,
                formVersion,
                content,
                changes,
                submittedDocuments,
                leftOut,
                receipts,
                correction,
                offer);
    }
}
