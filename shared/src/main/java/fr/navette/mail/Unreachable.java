package fr.navette.mail;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Addresses that no mail reaches: bounced for good, on SES's suppression list, or held by somebody who complained. */
public final class Unreachable {
    private Unreachable() {}

    /** The addresses whose newest finished mail was not accepted; a later delivery makes an address reachable again. */
    public static Set<String> among(List<Mail> mails) {
        return mails.stream()
                .filter(mail -> !mail.state().isUnderWay() && mail.state() != MailState.SETTLED)
                .collect(Collectors.toMap(
                        mail -> mail.to().address(),
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(Mail::dueAt))))
                .values()
                .stream()
                .filter(Unreachable::isUnwelcome)
                .map(mail -> mail.to().address())
                .collect(Collectors.toSet());
    }

    /**
     * Whether staff must know of a mail: it failed, its fate is unknown, or somebody complained about it, and it is
     * not settled.
     */
    public static boolean isProblem(Mail mail) {
        return mail.state() != MailState.SETTLED && (isUnwelcome(mail) || mail.state() == MailState.UNKNOWN);
    }

    private static boolean isUnwelcome(Mail mail) {
        return mail.state() == MailState.FAILED || mail.delivery() == Delivery.COMPLAINED;
    }
}
