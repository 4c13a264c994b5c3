package fr.navette.cloud;

import fr.navette.input.Fields;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The received mails. */
public final class Inbox {
    private static final Pattern CODE = Pattern.compile("(?m)^([A-Z0-9]{8})$");
    private static final Pattern LINK = Pattern.compile("(?m)^https?://\\S+#(\\S+)$");
    private static final Set<String> READ = ConcurrentHashMap.newKeySet();

    private Inbox() {}

    /** A mail as received. */
    public record ReceivedMail(String id, String to, String subject, String text) {}

    /** The mails to an address, newest first. */
    public static List<ReceivedMail> of(String email) {
        var path = "messages.json?to=" + URLEncoder.encode(email, StandardCharsets.UTF_8);
        return Http.json(Http.send(Http.to(Cloud.inbox().resolve(path)).GET()).body())
                .list("messages", Inbox::mail);
    }

    private static ReceivedMail mail(Fields fields) {
        return new ReceivedMail(
                fields.text("id"), String.join(", ", fields.texts("to")), fields.text("subject"), fields.text("text"));
    }

    /** Waits for a mail whose subject contains these words. */
    public static ReceivedMail awaited(String email, String words) {
        return Waiting.until(
                "a mail to " + email + " about \"" + words + "\"",
                () -> of(email).stream()
                        .filter(l -> l.subject().contains(words))
                        .findFirst());
    }

    /** Waits for a mail with a new code. */
    public static String newestCode(String email) {
        return unread(email, CODE);
    }

    /** Waits for a mail with a new link and returns the link's secret. */
    public static String newestToken(String email) {
        return unread(email, LINK);
    }

    private static String unread(String email, Pattern pattern) {
        return Waiting.until("a new mail to " + email, () -> found(email, pattern));
    }

    private static Optional<String> found(String email, Pattern pattern) {
        for (var mail : of(email)) {
            var matcher = pattern.matcher(mail.text());
            if (matcher.find() && READ.add(mail.id())) return Optional.of(matcher.group(1));
        }
        return Optional.empty();
    }
}
