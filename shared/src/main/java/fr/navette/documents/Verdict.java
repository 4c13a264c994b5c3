package fr.navette.documents;

/** What the check found. The names are part of the answers: add, never rename. */
public enum Verdict {
  FINE(DocumentState.CHECKED),
  NOT_YET(DocumentState.WAITING),
  OTHER_SIZE(DocumentState.REJECTED),
  OTHER_CONTENT(DocumentState.REJECTED),
  OTHER_TYPE(DocumentState.REJECTED),
  BROKEN(DocumentState.REJECTED),
  PASSWORD(DocumentState.REJECTED),
  MALWARE(DocumentState.UNSAFE);

  private final DocumentState state;

  Verdict(DocumentState state) {
    this.state = state;
  }

  public DocumentState state() {
    return state;
  }
}
