package fr.navette.committee;

import fr.navette.mail.MailKind;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A member's wishes about mails.
 *
 * @param zone where the member lives, so that no reminder comes at night; empty means the call's zone
 * @param unwanted the kinds of mails that the member has unsubscribed from
 */
public record MailWishes(Optional<ZoneId> zone, Set<MailKind> unwanted) {
    public static final MailWishes NONE = new MailWishes(Optional.empty(), Set.of());

    public MailWishes {
        unwanted = Set.copyOf(unwanted);
    }

    public MailWishes in(Optional<ZoneId> zone) {
        return new MailWishes(zone, unwanted);
    }

    /** The wishes with a kind of mails switched on or off. */
    public MailWishes with(MailKind kind, boolean isWanted) {
        var kinds = EnumSet.noneOf(MailKind.class);
        kinds.addAll(unwanted);
        if (isWanted) kinds.remove(kind);
        else kinds.add(kind);
        return new MailWishes(zone, kinds);
    }
}
