package fr.navette.story;

import static fr.navette.cloud.Founder.expect;

import fr.navette.cloud.Founder;
import fr.navette.cloud.Inbox;
import fr.navette.cloud.Person;
import fr.navette.cloud.Staff;
import fr.navette.cloud.Waiting;
import fr.navette.functions.api.Json;
import fr.navette.input.Fields;
import fr.navette.structure.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A complete call, from its opening to its cohort, on the running cloud. */
public final class Story {
    private static final List<String> ROUBAIX = List.of("blanchemaille", "euratechnologies");
    private static final List<String> LILLE = List.of("euratechnologies");

    private final Tale tale = new Tale();
    private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    private final String call = "story-" + run;
    private final Map<String, String> theCall = Map.of("call", call);
    private final List<Founder> founders = new ArrayList<>();
    private final List<Reader> readers = new ArrayList<>();

    public static void main(String[] arguments) {
        if (new Story().failures() > 0) System.exit(1);
    }

    /** Plays the story and returns the number of failed steps. */
    int failures() {
        people();
        theCallOpens();
        foundersApply();
        theCommitteeIsInvited();
        theCallCloses();
        theCommitteeReads();
        staffLook();
        staffDecide();
        foundersAnswer();
        tale.end();
        return tale.failed();
    }

    private void people() {
        var startups = List.of(
                "Fil & Cie",
                "L'Éclair = \"bio\"",
                "Maille Nord",
                "Tissu Libre",
                "Zèbre",
                "Œuvre",
                "Écrin",
                "Opale",
                "Lin Local",
                "Panier Vert",
                "Colis Malin",
                "Atelier 59");
        for (int i = 0; i < startups.size(); i++) {
            var email = "founder" + (i + 1) + "." + run + "@example.org";
            founders.add(new Founder(email, "Fondatrice " + (i + 1), startups.get(i), i < 8 ? ROUBAIX : LILLE));
        }
        readers.add(new Reader("lea." + run + "@example.org", "Léa Martin", "La Redoute", "fr"));
        readers.add(new Reader("omar." + run + "@example.org", "Omar Haddad", "OVH", "fr"));
        readers.add(new Reader("jane." + run + "@example.org", "Jane Doe", "", "en"));
        readers.add(new Reader("yves." + run + "@example.org", "Yves Petit", "Maille Nord", "fr"));
        readers.add(new Reader("nora." + run + "@example.org", "Nora Saïd", "", "fr"));
    }

    private void theCallOpens() {
        tale.step("Staff try open-call without confirm", () -> {
            Staff.tries("open-call", callEvent());
            expect(isInTheIndex(), false);
            return "the report says what would be; the site shows nothing yet";
        });
        tale.step("Staff open the call", () -> {
            var report = Staff.confirms("open-call", callEvent());
            expect(report.flag("created"), true);
            expect(isInTheIndex(), true);
            return "it is on the site: " + report.text("url");
        });
        tale.step("Staff mistype a field", () -> {
            var event = new LinkedHashMap<String, Object>(theCall);
            event.put("confrim", true);
            return "refused: " + Staff.isRefused("close-call", event);
        });
    }

    private void foundersApply() {
        for (var founder : founders) {
            tale.step(founder.startup() + " asks for a code", () -> {
                founder.person().asksForACode();
                return "the same answer as for anybody";
            });
        }
        for (var founder : founders) {
            tale.step(founder.startup() + " signs in, answers, sends its deck, submits", () -> {
                founder.person().signsIn();
                founder.starts(call).expecting(201);
                founder.answersEverything("1");
                founder.sendsTheDeck();
                var receipt = founder.submits();
                expect(founder.submits().text("fingerprint"), receipt.text("fingerprint"));
                return "received: number " + receipt.text("number") + " at " + receipt.text("receivedAt");
            });
        }
        for (var founder : founders) {
            tale.step(founder.startup() + " looks again", () -> {
                expect(founder.deckIsChecked(), "CHECKED");
                var mail = Inbox.awaited(founder.person().email(), founder.startup());
                return "deck checked; mail \"" + mail.subject() + "\"";
            });
        }
        tale.step("A stranger asks for somebody's application", () -> {
            var path = "/api/applications/" + founders.getFirst().application();
            expect(founders.get(1).person().gets(path).code(), "APPLICATION_UNKNOWN");
            return "404 APPLICATION_UNKNOWN, as if it were not there";
        });
        tale.step(founders.get(11).startup() + " withdraws", () -> {
            founders.get(11).does("withdrawal", Map.of()).expecting(200);
            expect(founders.get(11).status(), "WITHDRAWN");
            return "status WITHDRAWN";
        });
    }

    private void theCommitteeIsInvited() {
        var event = new LinkedHashMap<String, Object>(theCall);
        event.put("members", readers.stream().map(Reader::asInvited).toList());
        tale.step("Staff invite five members, first without confirm", () -> {
            expect(number(Staff.tries("invite-committee", event), "invited"), 5);
            expect(Inbox.of(readers.getFirst().person().email()).size(), 0);
            return "5 would be invited; no mail went out";
        });
        tale.step("Staff invite them", () -> {
            expect(number(Staff.confirms("invite-committee", event), "invited"), 5);
            expect(number(Staff.confirms("invite-committee", event), "already"), 5);
            return "5 invited; a second run invites nobody";
        });
        for (var reader : readers) {
            tale.step(reader.name() + " follows the link", () -> {
                var session = reader.person().followsTheLink();
                expect(session.body().texts("roles"), List.of("committee"));
                expect(reader.open().size(), 0);
                return "signed in as committee; nothing to read yet";
            });
        }
        tale.step("A founder tries the committee's page", () -> {
            expect(founders.getFirst().person().gets("/api/committee").code(), "NOT_YOURS");
            return "403 NOT_YOURS";
        });
    }

    private void theCallCloses() {
        tale.step(
                "Staff try to decide while the call is open",
                () -> "refused: " + Staff.isRefused("decide", decisions(Map.of(founders.getFirst(), "ACCEPT"))));
        tale.step(
                "Staff close the call",
                () -> "closed at " + Staff.confirms("close-call", theCall).text("closesAt"));
        tale.step("A thirteenth founder comes too late", () -> {
            var late = new Founder("late." + run + "@example.org", "En Retard", "Trop Tard", ROUBAIX);
            late.person().asksForACode();
            late.person().signsIn();
            expect(late.starts(call).code(), "CALL_CLOSED");
            return "409 CALL_CLOSED";
        });
        tale.step(founders.getFirst().startup() + " wants to change something after closing", () -> {
            var body = Map.of("answers", Map.of(), "sites", ROUBAIX, "track", "incubator");
            var path = "/api/applications/" + founders.getFirst().application();
            expect(founders.getFirst().person().puts(path, "3", body).code(), "CALL_CLOSED");
            return "409 CALL_CLOSED; what was submitted stays";
        });
    }

    private void theCommitteeReads() {
        tale.step("Staff assign the readings", () -> {
            expect(number(Staff.tries("assign-reviews", theCall), "assigned"), 33);
            var report = Staff.confirms("assign-reviews", theCall);
            var perMember = report.object("perMember", ends -> ends);
            return number(report, "assigned")
                    + " readings, "
                    + number(perMember, "min")
                    + " to "
                    + number(perMember, "max")
                    + " a member";
        });
        tale.step("Nobody reads for their own company", () -> {
            var own = founders.get(2).application();
            expect(readers.get(3).open().contains(own), false);
            expect(readers.get(3).looksAt(own).code(), "APPLICATION_UNKNOWN");
            return readers.get(3).name() + " does not see Maille Nord";
        });
        tale.step(readers.getFirst().name() + " knows a team and steps back", () -> {
            var application = readers.getFirst().open().getFirst();
            readers.getFirst().recuses(application);
            expect(readers.getFirst().looksAt(application).code(), "RECUSED");
            expect(number(Staff.confirms("assign-reviews", theCall), "assigned"), 1);
            return "403 RECUSED from then on; somebody else got the reading";
        });
        for (var reader : readers) {
            tale.step(reader.name() + " reads and reviews", () -> {
                var mail = Inbox.awaited(reader.person().email(), "Candidatures à lire");
                var open = reader.open();
                var last = reader == readers.getLast() ? 1 : 0;
                for (var application : open.subList(0, open.size() - last)) reads(reader, application);
                return "mail \"" + mail.subject() + "\"; " + (open.size() - last) + " reviews, each deck downloaded";
            });
        }
        tale.step("Staff remind the committee", () -> {
            var report = Staff.confirms("remind-committee", theCall);
            expect(number(report, "reminded"), 1);
            expect(number(report, "upToDate"), 4);
            var mail = Inbox.awaited(readers.getLast().person().email(), "Rappel");
            expect(number(Staff.confirms("remind-committee", theCall), "reminded"), 0);
            return "only " + readers.getLast().name() + " got \"" + mail.subject() + "\", once";
        });
        tale.step(readers.getLast().name() + " reads the last one", () -> {
            reads(readers.getLast(), readers.getLast().open().getFirst());
            expect(readers.getLast().open().size(), 0);
            return "nothing is left to read";
        });
    }

    private void reads(Reader reader, String application) {
        var founder = founderOf(application);
        if (!Arrays.equals(reader.downloadsTheDeck(application), founder.deck()))
            throw new AssertionError("another deck than " + founder.startup() + " sent");
        reader.reviews(application, 5 - founders.indexOf(founder) / 3);
    }

    private Founder founderOf(String application) {
        return founders.stream()
                .filter(f -> f.application().equals(application))
                .findFirst()
                .orElseThrow();
    }

    private void staffLook() {
        tale.step("Staff list the applications", () -> {
            var page = Staff.tries("list-applications", theCall);
            expect(number(page, "total"), 12);
            var rows = page.list("applications", row -> row);
            expect(
                    rows.stream()
                            .filter(row -> row.text("status").equals("SUBMITTED"))
                            .count(),
                    11L);
            return rows.size() + " applications, by start-up";
        });
        tale.step("Staff find and read an application", () -> {
            var founder = founders.getFirst();
            var found = Staff.tries("find", Map.of("text", founder.person().email()))
                    .list("found", row -> row);
            expect(found.size(), 1);
            var number = found.getFirst().text("number");
            var again = Staff.tries("find", Map.of("text", number.toLowerCase(Locale.ROOT)));
            expect(again.list("found", row -> row.text("application")), List.of(founder.application()));
            var shown = Staff.tries("show-application", Map.of("application", number, "reason", "The story"));
            expect(shown.text("application"), founder.application());
            var states = shown.list("readings", r -> r.text("state"));
            expect(states.stream().filter("DONE"::equals).count(), 3L);
            var url = shown.list("documents", d -> d.text("url")).getFirst();
            if (!Arrays.equals(Person.downloads(url), founder.deck())) throw new AssertionError("another deck");
            return number + " with its deck and three readings";
        });
        tale.step("Staff look at the committee", () -> {
            var members = Staff.tries("list-members", theCall).list("members", m -> m);
            expect(members.stream().allMatch(m -> m.has("lastSeenAt") && m.has("mean")), true);
            var email = members.getFirst().text("email");
            var shown = Staff.tries("show-member", Map.of("call", call, "email", email));
            expect(shown.list("readings", r -> r).size(), number(members.getFirst(), "assigned"));
            expect(
                    Staff.tries("show-mails", Map.of("email", email))
                            .list("mails", m -> m)
                            .isEmpty(),
                    false);
            return members.size() + " members, all seen";
        });
    }

    private void staffDecide() {
        tale.step("Staff rank", () -> {
            var ranking = Staff.tries("rank-applications", theCall).list("ranking", r -> r);
            expect(ranking.size(), 11);
            expect(ranking.stream().allMatch(r -> number(r, "reads") == 3), true);
            var first = ranking.getFirst();
            return "first "
                    + first.text("startup")
                    + " with "
                    + first.optionalNumber("score").orElseThrow()
                    + ", last "
                    + ranking.getLast().text("startup");
        });
        tale.step("Staff stage decisions", () -> {
            var decided = decisions(Map.of());
            decided.put(
                    "decisions", IntStream.range(0, 11).mapToObj(this::decision).toList());
            Staff.tries("decide", decided);
            var report = Staff.confirms("decide", decided);
            expect(number(report, "staged"), 11);
            expect(founders.getFirst().status(), "SUBMITTED");
            expect(founders.getFirst().does("offer/acceptance", Map.of()).code(), "NO_OFFER");
            return "11 staged; founders still see SUBMITTED";
        });
        tale.step("Staff announce", () -> {
            expect(number(Staff.tries("announce", theCall), "mails"), 11);
            expect(founders.getFirst().status(), "SUBMITTED");
            var report = Staff.confirms("announce", theCall);
            expect(number(report, "accepted"), 6);
            expect(number(Staff.confirms("announce", theCall), "mails"), 0);
            return "6 accepted, 3 waitlisted, 2 declined; a second run sends nothing";
        });
        for (var founder : founders.subList(0, 11)) {
            tale.step(founder.startup() + " reads the answer", () -> {
                var status = founder.status();
                var mail = Inbox.awaited(founder.person().email(), subjectOf(status, founder));
                return status + "; mail \"" + mail.subject() + "\"";
            });
        }
    }

    /** Four places in Roubaix and two in Lille, of which one goes to somebody who likes Roubaix better. */
    private Map<String, Object> decision(int i) {
        var line = new LinkedHashMap<String, Object>();
        line.put("application", founders.get(i).application());
        line.put("outcome", i < 5 || i == 8 ? "ACCEPT" : i == 7 || i == 10 ? "DECLINE" : "WAITLIST");
        if (i < 5 || i == 8) line.put("site", i < 4 ? "blanchemaille" : "euratechnologies");
        return line;
    }

    private static String subjectOf(String status, Founder founder) {
        return switch (status) {
            case "OFFERED" -> "Bonne nouvelle pour " + founder.startup();
            case "WAITLISTED" -> founder.startup() + " est sur la liste d'attente";
            case "DECLINED" -> "Votre candidature pour " + founder.startup();
            default -> throw new AssertionError("no decision: " + status);
        };
    }

    private void foundersAnswer() {
        new PlacesTale(tale, call, founders).isTold();
        new CohortTale(tale, call, founders).isTold();
        new ReviewTale(tale, call, founders, readers.getFirst().person()).isTold();
        tale.step("Staff look at the call", () -> {
            var mails = Waiting.until(
                    "all mails to be sent",
                    () -> Optional.of(Staff.tries("show-call", theCall).object("mails", m -> m))
                            .filter(m -> number(m, "pending") == 0));
            expect(number(mails, "failed"), 0);
            expect(number(mails, "unknown"), 0);
            return number(mails, "sent") + " mails sent, none failed, none unknown";
        });
    }

    /** The demo call under another name. */
    private Map<String, Object> callEvent() throws IOException {
        var event = Json.object(Files.readAllBytes(Template.ROOT.resolve("events/open-call/demo.json")));
        var renamed = Fields.of(event).map("call");
        renamed.put("id", call);
        var sites = new ArrayList<Object>();
        for (var site : (List<?>) renamed.get("sites")) {
            var fewer = new LinkedHashMap<Object, Object>((Map<?, ?>) site);
            fewer.put("places", "blanchemaille".equals(fewer.get("id")) ? 4 : 2);
            sites.add(fewer);
        }
        renamed.put("sites", sites);
        return Map.of("call", renamed);
    }

    private boolean isInTheIndex() {
        return Person.page("/calls/index.json").list("calls", c -> c.text("id")).contains(call);
    }

    private Map<String, Object> decisions(Map<Founder, String> outcomes) {
        var event = new LinkedHashMap<String, Object>(theCall);
        event.put(
                "decisions",
                outcomes.entrySet().stream()
                        .map(w -> Map.of("application", w.getKey().application(), "outcome", w.getValue()))
                        .toList());
        return event;
    }

    private static int number(Fields fields, String name) {
        return fields.optionalNumber(name).orElseThrow().intValue();
    }
}
