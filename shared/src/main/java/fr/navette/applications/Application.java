package fr.navette.applications;

import fr.navette.Language;
import fr.navette.Reason;
import fr.navette.Refusal;
import fr.navette.calls.CallId;
import fr.navette.identity.Email;
import fr.navette.identity.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A candidate's application to a call.
 *
 * @param version of the last write; 1 is the first
 * @param savedAt when the applicant last saved it
 * @param formVersion of the call whose questions the answers were last saved against
 * @param answers question id to cleaned answer; hidden questions keep theirs
 * @param sites in the order of preference
 * @param receipts one for each content that was submitted, the newest last
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
    Map<String, Object> answers,
    List<String> sites,
    Optional<String> track,
    List<Receipt> receipts,
    Optional<Offer> offer) {

  public Application {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    sites = List.copyOf(sites);
    receipts = List.copyOf(receipts);
  }

  public static Application started(
      ApplicationId id, CallId call, Email email, Language language, Instant at) {
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
        Map.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  public PersonId person() {
    return email.person();
  }

  /** Of what was submitted last. */
  public Optional<Receipt> receipt() {
    return receipts.isEmpty() ? Optional.empty() : Optional.of(receipts.getLast());
  }

  /** The start-up's name; empty while the draft has none. */
  public String startup() {
    return answers.get("startup") instanceof String name ? name : "";
  }

  /** The person to greet; empty while the draft has none. */
  public String contact() {
    return answers.get("contact") instanceof String name ? name : "";
  }

  /** The site of the offer, else the first choice; empty while none was chosen. */
  public String site() {
    return offer.map(Offer::site).orElse(sites.isEmpty() ? "" : sites.getFirst());
  }

  public Application saved(Draft cleaned) {
    staysEditable();
    return next(status, cleaned, receipts, offer);
  }

  /** What was saved answers this version of the call's form. */
  public Application against(long formVersion, Instant at) {
    return new Application(
        id,
        call,
        email,
        language,
        status,
        version,
        startedAt,
        at,
        formVersion,
        answers,
        sites,
        track,
        receipts,
        offer);
  }

  public Application submitted(Receipt receipt) {
    staysEditable();
    var all = new ArrayList<>(receipts);
    all.add(receipt);
    return next(Status.SUBMITTED, content(), all, offer);
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

  private Application become(Status next, Optional<Offer> offer) {
    return next(next, content(), receipts, offer);
  }

  private Draft content() {
    return new Draft(answers, sites, track);
  }

  private Application next(
      Status status, Draft content, List<Receipt> receipts, Optional<Offer> offer) {
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
        content.answers(),
        content.sites(),
        content.track(),
        receipts,
        offer);
  }
}
