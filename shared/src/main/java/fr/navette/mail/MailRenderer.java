package fr.navette.mail;

import com.samskivert.mustache.Mustache;
import fr.navette.input.Fields;
import fr.navette.secrets.Sha256;
import fr.navette.text.CalendarFile;
import fr.navette.text.CalendarFile.Event;
import fr.navette.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Renders a mail from its template: the first line is the subject, the rest is the body, as text and as HTML.
 *
 * @param site address of the site, without a trailing slash
 * @param organisation the sender's name in the signature
 * @param replyTo the address that publishes calendars
 */
public record MailRenderer(String site, String organisation, String replyTo) {
    private static final Duration ALARM = Duration.ofDays(1);

    /**
     * @param calendar a message of the method {@code PUBLISH}, see {@link CalendarFile}; empty without events
     * @param unsubscribe where a POST unsubscribes from mails of this kind (RFC 8058); empty for mails that people need
     */
    public record Rendered(
            String subject, String text, String html, Optional<String> calendar, Optional<String> unsubscribe) {}

    public Rendered render(Mail mail) {
        var file = mail.template().file() + "." + mail.language().tag() + ".txt";
        var source = read(file);
        int firstLine = source.indexOf('\n');
        var title = source.substring(0, firstLine).strip();
        var body = source.substring(firstLine).strip();
        var signature = read("signature." + mail.language().tag() + ".txt").strip();
        var texts = values(mail, TypedValue::inText);
        var html = values(mail, TypedValue::inHtml);
        return new Rendered(
                filled(title, texts).replaceAll("\\s+", " "),
                filled(HtmlMail.text(body) + "\n\n" + signature, texts) + "\n",
                filled(HtmlMail.of(title, body, signature, mail.language()), html),
                calendar(mail),
                wayOut(mail).map(way -> site + "/api/" + way));
    }

    /**
     * The way out of mails of a kind: the hash of the mail's link, which opens nothing, or a secret of its own.
     */
    private static Optional<String> wayOut(Mail mail) {
        return mail.template().kind().flatMap(kind -> switch (kind) {
            case READINGS, REMINDERS ->
                value(mail, Mail.TOKEN)
                        .map(token -> "committee/unsubscriptions/" + kind.path() + "/" + Sha256.hex(token));
            case ALUMNI ->
                value(mail, Mail.WAY_OUT)
                        .map(secret ->
                                "projects/" + mail.values().get("project") + "/alumni/unsubscriptions/" + secret);
        });
    }

    private static Optional<String> value(Mail mail, String name) {
        return Optional.ofNullable(mail.values().get(name)).map(Object::toString);
    }

    private Optional<String> calendar(Mail mail) {
        var events = Fields.of(mail.values()).list(Mail.EVENTS, event -> event(event, mail.language()));
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(new CalendarFile(mail.language(), Optional.of(replyTo), events).text());
    }

    private Event event(Fields event, Language language) {
        return new Event(
                event.text("uid"),
                Long.parseLong(event.text("sequence")),
                event.instant("stamp"),
                event.instant("at"),
                event.text("summary"),
                site + "/committee.html?lang=" + language.tag(),
                ALARM);
    }

    private Map<String, Object> values(Mail mail, UnaryOperator<String> form) {
        var values = new LinkedHashMap<String, Object>();
        mail.values().forEach((name, value) -> values.put(name, formed(value, form)));
        values.put("site", form.apply(site));
        values.put("organisation", formed(organisation, form));
        wayOut(mail).ifPresent(way -> values.put("unsubscribe", way));
        return values;
    }

    private static Object formed(Object value, UnaryOperator<String> form) {
        return switch (value) {
            case List<?> list -> list.stream().map(v -> formed(v, form)).toList();
            case Map<?, ?> map ->
                map.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> formed(e.getValue(), form)));
            default -> form.apply(TypedValue.unlinked(value.toString()));
        };
    }

    /** A missing value is a bug: it throws, so that no incomplete mail goes out. */
    private static String filled(String template, Map<String, Object> values) {
        return Mustache.compiler().escapeHTML(false).compile(template).execute(values);
    }

    static String read(String file) {
        try (var in = MailRenderer.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("no text file " + file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
