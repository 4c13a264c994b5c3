package fr.navette.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.documents.DocumentId;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.input.Fields;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.secrets.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One application's way from an open call to its place, played by the people who take part. */
final class WholeCall {
    private static final CallId CALL = new CallId("blanchemaille-demo");
    private static final Instant AFTER_CLOSING = Instant.parse("2027-01-18T08:00:00Z");
    private static final String ADA = "ada@example.org";
    private static final List<Duration> SWEEPS = List.of(
            Duration.ofMinutes(6),
            Duration.ofMinutes(7),
            Duration.ofMinutes(8),
            Duration.ofMinutes(14),
            Duration.ofMinutes(20),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(12));

    private final Faults faults;
    private final Stack stack;
    private ApplicationId application = new ApplicationId("");

    WholeCall(Faults faults) {
        this.faults = faults;
        stack = new Stack(faults, World.NOW);
    }

    WholeCall play() {
        return play(false);
    }

    /**
     * @param held whether the mail service takes no letters for half a day, twice
     */
    WholeCall play(boolean held) {
        open();
        var ada = signIn(ADA);
        stack.holdMails(held);
        apply(ada);
        sweepForHalfADay();
        stack.holdMails(false);
        sweepForHalfADay();
        stack.later(AFTER_CLOSING);
        read();
        stack.holdMails(held);
        decide();
        var accepted = stack.request(
                "Cohort",
                Event.of("cohort/accept").path("id", application.value()).cookie(ada()));
        assertThat(accepted.json().text("status")).isEqualTo("ENROLLED");
        sweepForHalfADay();
        stack.holdMails(false);
        sweepForHalfADay();
        return this;
    }

    private String ada() {
        return signIn(ADA);
    }

    private void open() {
        var event = Event.of("open-call/demo");
        var call = new HashMap<>(Fields.of(event.fields()).map("call"));
        call.put("closesAt", "2027-01-15T17:00");
        call.put("readsPerApplication", 1);
        call.put("quorum", 1);
        stack.command("OpenCall", event.with("call", call));
        var lea = Map.of("name", "Léa Martin", "email", "lea@example.org", "maxReads", 20);
        stack.command("InviteCommittee", Event.of("invite-committee/demo").with("members", List.of(lea)));
    }

    /** Asks for a code until one arrives. */
    private String signIn(String email) {
        var asked = Map.of("email", email, "language", "fr");
        stack.request("Identity", Event.of("identity/ask-for-code").body(asked));
        var code = arrived(MailTemplate.CODE, email).values().get("code").toString();
        var opened = stack.request(
                "Identity", Event.of("identity/open-session-with-code").body(Map.of("email", email, "code", code)));
        // The code was used, and the answer with the cookie was lost: another one is asked for.
        if (opened.status() != 201) return signIn(email);
        return cookie(opened);
    }

    private static String cookie(Event.Answer answer) {
        return answer.headers().get("Set-Cookie").toString().replaceAll("^[^=]*=|;.*$", "");
    }

    /** The newest mail of a kind, which may need a minute or two. */
    private Mail arrived(MailTemplate template, String email) {
        for (int minutes = 0; minutes < 10; minutes++) {
            var found = stack.taken.stream()
                    .filter(mail -> mail.template() == template)
                    .filter(mail -> mail.to().address().equals(email))
                    .toList();
            if (!found.isEmpty()) return found.getLast();
            stack.later(stack.now().plusSeconds(60));
            stack.sweep();
        }
        throw new AssertionError("no " + template + " for " + email);
    }

    private void apply(String ada) {
        var started =
                stack.request("Applications", Event.of("applications/start").cookie(ada));
        application = new ApplicationId(started.json().text("id"));
        Supplier<Event.Answer> shown =
                () -> stack.request("Applications", of("applications/show").cookie(ada));
        long version =
                shown.get().json().optionalNumber("version").orElseThrow().longValue();
        var save = of("applications/save").cookie(ada);
        var saved = stack.request("Applications", save.header("If-Match", "\"" + version + "\""));
        // Another version: this one was stored, and its answer was lost. The page asks for it, and has nothing to
        // merge.
        assertThat(saved.status()).isIn(200, 412);
        upload(ada);
        var receipt = stack.request("Applications", of("applications/submit").cookie(ada));
        assertThat(receipt.status()).as(receipt.body().toString()).isEqualTo(201);
    }

    private Event of(String name) {
        return Event.of(name).path("id", application.value());
    }

    private void upload(String ada) {
        var file = Map.of(
                "slot", "deck",
                "name", "Présentation.pdf",
                "type", "application/pdf",
                "size", World.DECK.length,
                "sha256", Sha256.base64(World.DECK));
        var asked = stack.request(
                "Documents", of("documents/request-upload").body(file).cookie(ada));
        var document = new DocumentId(asked.json().text("document"));
        var requested = faults.unseen(() -> stack.ports().documents().find(application, document));
        stack.upload(requested.orElseThrow(), World.DECK);
        stack.fileArrived("incoming/" + application + "/" + document.value());
    }

    private void read() {
        stack.command("AssignReviews", Event.of("assign-reviews/demo"));
        var link =
                arrived(MailTemplate.NEW_READINGS, "lea@example.org").values().get("token");
        var opened = stack.request(
                "Identity", Event.of("identity/open-session-with-link").body(Map.of("link", link)));
        var review = of("committee/review").cookie(cookie(opened));
        assertThat(stack.request("Committee", review).status()).isIn(200, 412);
    }

    private void decide() {
        var accept = Map.of("application", application.value(), "outcome", "ACCEPT", "site", "blanchemaille");
        stack.command("Decide", Event.of("decide/demo").with("decisions", List.of(accept)));
        stack.command("Announce", Event.of("announce/demo"));
    }

    private void sweepForHalfADay() {
        var from = stack.now();
        for (var after : SWEEPS) {
            stack.later(from.plus(after));
            stack.sweep();
        }
    }

    /** The events of the application's history, sorted. */
    List<String> history() {
        return stack.ports().applications().history(application).stream()
                .map(entry -> entry.what() + " by " + entry.who())
                .sorted()
                .toList();
    }

    /**
     * Everything that the mail service has taken for applicants and committee, but codes: people ask for as many as
     * they need.
     */
    List<String> letters() {
        return stack.taken.stream()
                .filter(mail -> mail.template() != MailTemplate.CODE && mail.template() != MailTemplate.DIGEST)
                .map(mail -> mail.template() + " to " + mail.to().address())
                .sorted()
                .toList();
    }

    List<Mail> taken() {
        return stack.taken;
    }

    /** All stored mails as they are now. */
    List<Mail> mails() {
        var outbox = stack.ports().outbox();
        var mails = new java.util.ArrayList<>(outbox.about(CALL.value()));
        mails.addAll(outbox.about(Mail.IDENTITY));
        return mails;
    }

    /** Holders of places, by site. */
    Map<String, Object> places() {
        return stack.command("CheckPlaces", Event.of("check-places/demo"));
    }
}
