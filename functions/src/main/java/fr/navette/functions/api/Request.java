package fr.navette.functions.api;

import fr.navette.applications.ApplicationId;
import fr.navette.identity.Session;
import fr.navette.identity.Sessions;
import fr.navette.input.Fields;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.PersonId;
import fr.navette.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A request from API Gateway. */
public final class Request {
    private static final int MAX_BYTES = 256 * 1024;
    private static final int MAX_PATH = 200;
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private final Fields event;
    private final Optional<Sessions> sessions;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Instant arrived;
    private Optional<Session> renewed = Optional.empty();

    Request(Map<String, Object> event, Optional<Sessions> sessions, Instant now) {
        this.event = Fields.of(event);
        this.sessions = sessions;
        this.arrived = arrival(this.event).orElse(now);
        texts(event.get("headers")).forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    }

    /** The time at which API Gateway received the request: a cold start makes nobody late. */
    private static Optional<Instant> arrival(Fields event) {
        return event.optionalObject("requestContext", c -> c.optionalNumber("requestTimeEpoch"))
                .flatMap(millis -> millis)
                .map(millis -> Instant.ofEpochMilli(millis.longValue()));
    }

    private static Map<String, String> texts(Object value) {
        var texts = new LinkedHashMap<String, String>();
        if (value instanceof Map<?, ?> map)
            map.forEach((name, v) -> {
                if (v != null) texts.put(name.toString(), v.toString());
            });
        return texts;
    }

    /** The method and the path with its placeholders, as in the template: {@code GET /api/applications/{id}}. */
    String route() {
        return event.any("httpMethod").orElse("") + " " + event.any("resource").orElse("");
    }

    public Instant arrived() {
        return arrived;
    }

    /** A path parameter; empty if it is longer than any id. */
    public String path(String name) {
        return event.optionalObject("pathParameters", p -> p.any(name))
                .flatMap(value -> value)
                .map(Object::toString)
                .filter(part -> part.length() <= MAX_PATH)
                .orElse("");
    }

    /** The language in the query, for the address of a page; empty for French. */
    public String languageQuery() {
        return query("lang")
                .flatMap(Language::of)
                .map(language -> "?lang=" + language.tag())
                .orElse("");
    }

    public ApplicationId application() {
        return new ApplicationId(path("id"));
    }

    public Optional<String> query(String name) {
        return event.optionalObject("queryStringParameters", p -> p.any(name))
                .flatMap(value -> value)
                .map(Object::toString);
    }

    /**
     * @throws Refusal 401 {@code NOT_SIGNED_IN}
     */
    public Session session() {
        var found = sessions.orElseThrow(() -> Refusal.of(Reason.NOT_SIGNED_IN)).of(cookie(), arrived);
        if (found.renewed()) renewed = Optional.of(found.session());
        return found.session();
    }

    /**
     * @throws Refusal 401 {@code NOT_SIGNED_IN}, 403 {@code NOT_YOURS} for a committee link
     */
    public Session applicant() {
        var session = session();
        if (!session.applicant()) throw Refusal.of(Reason.NOT_YOURS);
        return session;
    }

    /**
     * @throws Refusal 401 {@code NOT_SIGNED_IN}, 403 {@code NOT_YOURS} for an applicant
     */
    public Session committeeMember() {
        var session = session();
        if (session.memberships().isEmpty()) throw Refusal.of(Reason.NOT_YOURS);
        return session;
    }

    /**
     * @param name in lower case
     */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public Optional<String> cookie() {
        return SessionCookie.secret(headers.getOrDefault("cookie", ""));
    }

    /** The person whose session the cookie seems to belong to: reason enough to read something, not to show it. */
    Optional<PersonId> likelyPerson() {
        return SessionCookie.person(headers.getOrDefault("cookie", ""));
    }

    /** The cookie for the answer, if this request has made its session last longer. */
    Optional<String> renewedCookie() {
        return renewed.flatMap(session -> cookie().map(secret -> SessionCookie.of(secret, session, arrived)));
    }

    /** The version in {@code If-Match}, strong or weak: a compressing cache weakens it. */
    public long version() {
        var matcher = VERSION.matcher(headers.getOrDefault("if-match", "").strip());
        if (!matcher.matches()) throw Refusal.of(Reason.VERSION_MISSING);
        return Long.parseLong(matcher.group(1));
    }

    /**
     * Reads the body; no body means an empty object.
     *
     * @param reader only reads: unknown fields are refused after it has returned
     * @throws Refusal 415 {@code NOT_JSON}, 413 {@code BODY_TOO_LARGE}, 400 {@code MALFORMED}, {@code UNKNOWN_FIELD}
     */
    public <T> T body(Function<Fields, T> reader) {
        var text = event.any("body").map(Object::toString).orElse("");
        var bytes = event.flag("isBase64Encoded") ? decoded(text) : text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && !isJson()) throw Refusal.of(Reason.NOT_JSON);
        if (bytes.length > MAX_BYTES) throw Refusal.of(Reason.BODY_TOO_LARGE);
        return Fields.read(bytes.length == 0 ? Map.<String, Object>of() : Json.object(bytes), reader);
    }

    /** A form of another site can send text, but no JSON: its browser would ask first. */
    private boolean isJson() {
        var type = headers.getOrDefault("content-type", "").split(";", 2)[0].strip();
        return type.equalsIgnoreCase("application/json");
    }

    /**
     * Refuses what a page of another site sends, which browsers mark.
     *
     * @throws Refusal 403 {@code CROSS_SITE}
     */
    void requireSameSite() {
        if (headers.getOrDefault("sec-fetch-site", "").equals("cross-site")) throw Refusal.of(Reason.CROSS_SITE);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw Refusal.of(Reason.MALFORMED);
        }
    }

    /** The applicant of a request with an empty body. */
    public PersonId applicantWithoutBody() {
        var person = applicant().person();
        body(nothing -> true);
        return person;
    }

    /** The language of the answer's texts; mails use the stored language. */
    Language language() {
        var tag = headers.getOrDefault("accept-language", "").strip();
        return Language.of(tag.length() < 2 ? "" : tag.substring(0, 2).toLowerCase(Locale.ROOT))
                .orElse(Language.FR);
    }
}
