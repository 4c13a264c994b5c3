package fr.navette.mail;

import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.Email;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lists the mails of a call, or those to an address, the newest first. Changes nothing. */
public record ShowMails(Calls calls, CallsOfPerson callsOfPerson, Outbox outbox) {
    /**
     * @param zone the zone of the call, or of one of the person's calls
     * @param codes sign-in codes to the address within the last seven days; empty for a call
     */
    public record Shown(List<Mail> mails, Optional<Codes> codes, Optional<ZoneId> zone) {}

    /** Sign-in codes, only as numbers. */
    public record Codes(long sent, long failed) {}

    /**
     * @param call all of its mails, or with an address those to it
     * @param email all mails to it in the person's calls
     * @throws Refusal {@code INVALID} without both; 404 {@code CALL_UNKNOWN}
     */
    public Shown show(Optional<CallId> call, Optional<Email> email, Optional<MailState> state) {
        if (call.isEmpty() && email.isEmpty()) throw Refusal.of(Reason.INVALID, "call", FieldCode.REQUIRED);
        var about = call.isPresent()
                ? List.of(calls.get(call.get()))
                : callsOfPerson.of(email.orElseThrow().person()).stream()
                        .flatMap(id -> calls.find(id).stream())
                        .toList();
        var mails = about.stream()
                .map(Call::id)
                .flatMap(id -> outbox.about(id.value()).stream())
                .filter(mail -> email.isEmpty() || isTo(email.get(), mail))
                .filter(mail -> state.isEmpty() || mail.state() == state.get())
                .sorted(Comparator.comparing(Mail::at).reversed())
                .toList();
        return new Shown(
                mails, email.map(this::codes), about.stream().findFirst().map(Call::zone));
    }

    private static boolean isTo(Email email, Mail mail) {
        return mail.to().person().equals(email.person());
    }

    private Codes codes(Email email) {
        var mails = outbox.about(Mail.IDENTITY).stream()
                .filter(mail -> isTo(email, mail))
                .toList();
        return new Codes(
                mails.stream().filter(mail -> mail.state() == MailState.SENT).count(),
                mails.stream().filter(mail -> mail.state() == MailState.FAILED).count());
    }
}
