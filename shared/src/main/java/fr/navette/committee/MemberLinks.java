package fr.navette.committee;

import fr.navette.calls.CallId;
import fr.navette.identity.Link;
import fr.navette.mail.FreshLinks;
import fr.navette.mail.Mail;
import fr.navette.secrets.Secrets;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.Optional;

/** New links for committee members. */
public record MemberLinks(Committee committee, Secrets secrets) implements FreshLinks {
    @Override
    public Optional<FreshLink> of(Mail letter, Instant now) {
        return committee
                .member(new CallId(letter.about()), letter.to().person())
                .filter(member -> !member.withdrawn())
                .map(member -> {
                    var token = secrets.token();
                    return new FreshLink(token, Write.put(Link.to(member.membership(), token, now)));
                });
    }
}
