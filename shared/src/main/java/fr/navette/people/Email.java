package fr.navette.people;

import fr.navette.input.FieldCode;
import fr.navette.input.Fields;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.secrets.Sha256;
import fr.navette.text.CleanText;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An e-mail address that SES can send to.
 *
 * @param address the address as typed, its domain in ASCII
 */
public record Email(String address) {
    // RFC 5322 dot-atom without quotes; SES accepts no other characters in the local part.
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern VALID =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+(?![0-9]+$)" + LABEL);
    private static final int MAX_LOCAL_CHARS = 64;
    private static final int MAX_CHARS = 254;
    // Leaves room for pasted spaces and invisible characters.
    private static final int MAX_TYPED_CHARS = 1000;

    /** Empty if no mail can reach the text as an address. */
    public static Optional<Email> parse(String text) {
        if (text.length() > MAX_TYPED_CHARS) return Optional.empty();
        var clean = CleanText.of(text);
        int at = clean.lastIndexOf('@');
        if (at < 1 || at > MAX_LOCAL_CHARS || clean.length() > MAX_CHARS) return Optional.empty();
        var address = clean.substring(0, at) + "@" + Punycode.domain(clean.substring(at + 1));
        if (address.length() > MAX_CHARS || !VALID.matcher(address).matches()) return Optional.empty();
        return Optional.of(new Email(address));
    }

    /**
     * The address in a field of a body or an event.
     *
     * @throws Refusal 400 {@code EMAIL_INVALID}
     */
    public static Email read(Fields fields, String name) {
        return parse(fields.raw(name))
                .orElseThrow(() -> Refusal.of(Reason.EMAIL_INVALID, fields.path(name), FieldCode.NOT_AN_EMAIL));
    }

    /** The owner of the address: capital letters make no difference, tags do. */
    public PersonId person() {
        return new PersonId(Sha256.hex(address.toLowerCase(Locale.ROOT)));
    }

    /** The mailbox behind the address: without the tag that follows a plus sign. */
    public PersonId mailbox() {
        return new Email(address.replaceFirst("\\+[^@]*@", "@")).person();
    }

    /** Whether the address, or the mailbox behind it, belongs to one of these people. */
    public boolean isAnyOf(Set<PersonId> people) {
        return people.contains(person()) || people.contains(mailbox());
    }

    /** The domain in small letters; empty if anybody can have an address there. */
    public Optional<String> ownDomain() {
        var domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return MailProviders.contain(domain) ? Optional.empty() : Optional.of(domain);
    }

    @Override
    public String toString() {
        return "an address";
    }
}
