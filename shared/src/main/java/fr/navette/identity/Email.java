package fr.navette.identity;

import fr.navette.CleanText;
import fr.navette.FieldCode;
import fr.navette.Fields;
import fr.navette.Reason;
import fr.navette.Refusal;
import fr.navette.Sha256;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address to which SES can send.
 *
 * @param address as typed, the domain in ASCII: where mail goes
 */
public record Email(String address) {
    // RFC 5322 dot-atom without quotes; SES takes no other characters in the local part.
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern VALID =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+(?![0-9]+$)" + LABEL);
    private static final int MOST_LOCAL = 64;
    private static final int MOST = 254;
    // With spaces and invisible characters around it that somebody pasted.
    private static final int MOST_TYPED = 1000;

    /** Empty where the text is no address that a mail can reach. */
    public static Optional<Email> typed(String text) {
        if (text.length() > MOST_TYPED) return Optional.empty();
        var clean = CleanText.of(text);
        int at = clean.lastIndexOf('@');
        if (at < 1 || at > MOST_LOCAL || clean.length() > MOST) return Optional.empty();
        var address = clean.substring(0, at) + "@" + Punycode.domain(clean.substring(at + 1));
        if (address.length() > MOST || !VALID.matcher(address).matches()) return Optional.empty();
        return Optional.of(new Email(address));
    }

    /** The address in a field of a body or an event; 400 {@code EMAIL_INVALID} where it is none. */
    public static Email read(Fields fields, String name) {
        return typed(fields.raw(name))
                .orElseThrow(() -> Refusal.of(Reason.EMAIL_INVALID, fields.path(name), FieldCode.NOT_AN_EMAIL));
    }

    /** Who this is: two spellings of one mailbox are one person, two tags are two. */
    public PersonId person() {
        return new PersonId(Sha256.hex(address.toLowerCase(Locale.ROOT)));
    }

    @Override
    public String toString() {
        return "an address";
    }
}
