package fr.navette.mail;

/** Mails on which the post has spoken, for the tests of other packages. */
public final class MailStates {
  private MailStates() {}

  /** The answer of the post was lost. */
  public static Mail unknown(Mail pending) {
    return pending.unknown("LOST");
  }

  /** The post won't take it. */
  public static Mail failed(Mail pending) {
    return pending.failed("REJECTED");
  }

  public static Mail sent(Mail pending) {
    return pending.sent("ses-1");
  }
}
