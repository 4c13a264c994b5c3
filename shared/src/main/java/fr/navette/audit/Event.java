package fr.navette.audit;

/** What can be said of an application's past. */
public enum Event {
  STARTED,
  SUBMITTED,
  RESUBMITTED,
  WITHDRAWN,
  OFFERED,
  WAITLISTED,
  DECLINED,
  ENROLLED,
  REFUSED,
  EXPIRED
}
