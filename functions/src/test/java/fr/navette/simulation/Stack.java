package fr.navette.simulation;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.applications.Seals;
import fr.navette.calls.PublishedCalls;
import fr.navette.documents.Files;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.Handlers;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.table.Key;
import fr.navette.functions.table.MemoryDynamo;
import fr.navette.functions.table.Table;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.TablePorts;
import fr.navette.input.Fields;
import fr.navette.mail.Mail;
import fr.navette.mail.MailSender;
import fr.navette.mail.MailTemplate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All functions on a table in memory, with the events that AWS would send, and people who try again. */
final class Stack {
    private static final int PATIENCE = 5;

    /** The mails that the mail service has taken. */
    final List<Mail> taken = new ArrayList<>();

    private boolean areMailsHeld;
    private final Deque<Key> pending = new ArrayDeque<>();
    private final Map<String, RequestStreamHandler> functions = new HashMap<>();
    private final FaultyPorts ports;

    Stack(Faults faults, Instant now) {
        ports = new FaultyPorts(faults, new Table(new MemoryDynamo(faults, pending::add), "table"), now);
    }

    private final class FaultyPorts extends TablePorts {
        private final Faults faults;
        private Instant now;

        FaultyPorts(Faults faults, Table table, Instant now) {
            super(table);
            this.faults = faults;
            this.now = now;
        }

        @Override
        public InstantSource clock() {
            return () -> now;
        }

        @Override
        public Files files() {
            return faults.around(Files.class, super.files());
        }

        @Override
        public Seals seals() {
            return faults.around(Seals.class, super.seals());
        }

        @Override
        public PublishedCalls publishedCalls() {
            return faults.around(PublishedCalls.class, super.publishedCalls());
        }

        @Override
        public MailSender mailSender() {
            return faults.around(MailSender.class, (mail, rendered) -> {
                if (areMailsHeld && mail.template() != MailTemplate.CODE)
                    throw new MailSender.TemporaryFailure("SendingPausedException");
                taken.add(mail);
                return "ses-" + taken.size();
            });
        }
    }

    Ports ports() {
        return ports;
    }

    Instant now() {
        return ports.now;
    }

    /** Puts a file into the bucket, as a browser does. */
    void upload(fr.navette.documents.Document document, byte[] bytes) {
        ports.files.put(document, bytes);
    }

    /** Whether the mail service takes nothing but codes, as when bulk has used up a quota. */
    void holdMails(boolean held) {
        areMailsHeld = held;
    }

    void later(Instant instant) {
        ports.now = instant;
    }

    private RequestStreamHandler function(String name) {
        return functions.computeIfAbsent(name, id -> Handlers.of(id, ports));
    }

    /** A request of a browser, which repeats what a server could not do. */
    Event.Answer request(String function, Event event) {
        var answer = once(function, event);
        for (int left = PATIENCE; answer.status() >= 500 && left > 0; left--) answer = once(function, event);
        return answer;
    }

    private Event.Answer once(String function, Event event) {
        var answer = event.arrivedAt(ports.now.toEpochMilli()).to(function(function));
        deliverMails();
        return answer;
    }

    /** A confirmed command of staff, who start it again as its refusal says. */
    Map<String, Object> command(String function, Event event) {
        for (int left = PATIENCE; ; left--) {
            var answer = event.confirmed().toStaff((StaffHandler) function(function));
            deliverMails();
            if (!answer.containsKey("refused")) return Fields.of(answer).map("report");
            var code = Fields.of(answer).map("refused").get("code");
            if (left == 0 || !List.of("OVERLOADED", "CONFLICT", "INTERNAL").contains(code))
                throw new AssertionError(function + " refused: " + answer);
        }
    }

    /** A run of the sweep; what fails is due again a minute later. */
    void sweep() {
        try {
            Event.of("sweep/each-minute").toBackground(function("Sweep"));
        } catch (RuntimeException failed) {
            // Lambda reports the error, and the next run comes in a minute.
        }
        deliverMails();
    }

    /** An event of S3, which Lambda sends up to three times. */
    void fileArrived(String key) {
        var object = Map.of("key", key, "size", 1, "version-id", "v1");
        var event = Event.of("check-document/arrived")
                .with("detail", Map.of("bucket", Map.of("name", "files"), "object", object));
        for (int left = 3; left > 0; left--) {
            try {
                event.toBackground(function("CheckDocument"));
                return;
            } catch (RuntimeException failed) {
                // Tried again.
            }
        }
    }

    /** Delivers the stream's records; a failed one three times more, as the mapping says. */
    private void deliverMails() {
        while (!pending.isEmpty()) {
            var key = pending.poll();
            var function = key.pk().equals("MAIL#identity") ? "SendCode" : "SendMail";
            for (int left = 4; left > 0; left--) {
                var answer = record(key).toBackground(function(function));
                if (answer.contains("[]")) break;
            }
        }
    }

    private static Event record(Key key) {
        var keys = Map.of("PK", Map.of("S", key.pk()), "SK", Map.of("S", key.sk()));
        return Event.empty().with("Records", List.of(Map.of("dynamodb", Map.of("Keys", keys, "SequenceNumber", "1"))));
    }
}
