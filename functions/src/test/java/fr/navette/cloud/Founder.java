package fr.navette.cloud;

import fr.navette.input.Fields;
import fr.navette.secrets.Sha256;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A founder with a start-up, a deck and an application. */
public final class Founder {
    private final Person person;
    private final String startup;
    private final String name;
    private final List<String> sites;
    private final byte[] deck;
    private String application = "";

    public Founder(String email, String name, String startup, List<String> sites) {
        this.person = new Person(email, "fr");
        this.name = name;
        this.startup = startup;
        this.sites = sites;
        this.deck = Pdf.saying(startup, "Pourquoi nous, pourquoi Roubaix, pourquoi maintenant.");
    }

    public Person person() {
        return person;
    }

    public String startup() {
        return startup;
    }

    public String application() {
        return application;
    }

    public byte[] deck() {
        return deck;
    }

    public Person.Answer starts(String call) {
        var answer = person.posts("/api/calls/" + call + "/applications", Map.of("language", "fr"));
        if (answer.status() < 300) application = answer.body().text("id");
        return answer;
    }

    public Fields sees() {
        return person.gets(path("")).expecting(200).body();
    }

    public String status() {
        return sees().text("status");
    }

    public void answersEverything(String version) {
        var founder = Map.of("name", name, "role", "Direction", "email", person.email(), "fullTime", true, "share", 60);
        var answers = new LinkedHashMap<String, Object>();
        answers.put("startup", startup);
        answers.put("contact", name);
        answers.put("pitch", startup + " : du fil au client, en une navette.");
        answers.put("product", "Des tissus coupés à la demande.\nDes patrons à télécharger.");
        answers.put("customers", "Des couturières amateurs, partout en France.");
        answers.put("stage", "revenue");
        answers.put("revenue", "12 000,50");
        answers.put("channels", List.of("own-shop", "social"));
        answers.put("team", "Deux associés, l'un au métier, l'autre au web.");
        answers.put("founders", List.of(founder));
        answers.put("phone", "03 53 01 12 34");
        answers.put("website", "www.example.org");
        answers.put("siren", "732 829 320");
        answers.put("needs", "Un local, un mentor, des premiers clients.");
        answers.put("why-site", "La rue est pleine de tisserands.");
        answers.put("consent", true);
        var saved = person.puts(path(""), version, Map.of("answers", answers, "sites", sites, "track", "incubator"))
                .expecting(200)
                .body()
                .map("answers");
        expect(saved.get("phone"), "+33353011234");
        expect(saved.get("siren"), "732829320");
        expect(((BigDecimal) saved.get("revenue")).doubleValue(), 12000.5);
    }

    public void sendsTheDeck() {
        sendsAsDeck(deck);
    }

    public void sendsAsDeck(byte[] deck) {
        var requested = Map.of(
                "slot",
                "deck",
                "name",
                "Présentation " + startup + ".pdf",
                "type",
                "application/pdf",
                "size",
                deck.length,
                "sha256",
                Sha256.base64(deck));
        var granted = person.posts(path("/documents"), requested).expecting(201).body();
        expect(Person.uploads(granted, deck), 200);
    }

    public Fields submits() {
        return person.posts(path("/submission"), Map.of()).expecting(201).body();
    }

    public String deckIsChecked() {
        return Waiting.until(
                "the check of the deck of " + startup,
                () -> sees().list("documents", d -> d.text("state")).stream()
                        .filter(state -> !state.equals("WAITING"))
                        .findFirst());
    }

    public Optional<String> offeredSite() {
        return sees().optionalObject("offer", offer -> offer.text("site"));
    }

    public Person.Answer does(String what, Map<String, ?> body) {
        return person.posts(path("/" + what), body);
    }

    private String path(String rest) {
        return "/api/applications/" + application + rest;
    }

    public static void expect(Object seen, Object expected) {
        if (!expected.equals(seen)) throw new AssertionError("wanted " + expected + ", saw " + seen);
    }
}
