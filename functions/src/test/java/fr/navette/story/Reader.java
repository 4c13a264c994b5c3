package fr.navette.story;

import fr.navette.cloud.Person;
import fr.navette.input.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A committee member who reads and reviews. */
final class Reader {
    private static final List<String> CRITERIA =
            List.of("team", "market", "product", "traction", "fit", "coachability");

    private final Person person;
    private final String name;
    private final String company;

    Reader(String email, String name, String company, String language) {
        this.person = new Person(email, language);
        this.name = name;
        this.company = company;
    }

    Person person() {
        return person;
    }

    String name() {
        return name;
    }

    Map<String, Object> asInvited() {
        var member = new LinkedHashMap<String, Object>();
        member.put("name", name);
        member.put("email", person.email());
        member.put("language", "fr");
        member.put("company", company);
        member.put("maxReads", 20);
        return member;
    }

    /** The applications still to read. */
    List<String> open() {
        return person.gets("/api/committee").expecting(200).body().list("readings", r -> r).stream()
                .filter(r -> r.text("state").equals("OPEN"))
                .map(r -> r.text("application"))
                .toList();
    }

    Fields opens(String application) {
        return person.gets(path(application, "")).expecting(200).body();
    }

    byte[] downloadsTheDeck(String application) {
        var deck = opens(application).list("documents", d -> d.text("id")).getFirst();
        var url = person.gets(path(application, "/documents/" + deck))
                .expecting(200)
                .body()
                .text("url");
        return Person.downloads(url);
    }

    /**
     * @param level 1 to 5, for every criterion
     */
    void reviews(String application, int level) {
        var scores = new LinkedHashMap<String, Object>();
        for (var criterion : CRITERIA) scores.put(criterion, level);
        var review = Map.of("scores", scores, "note", "Relu deux fois.", "comment", "Avis de " + name, "done", true);
        var version = opens(application)
                .object("review", r -> r.optionalNumber("version"))
                .orElseThrow();
        person.puts(path(application, "/review"), version.toPlainString(), review)
                .expecting(200);
    }

    void recuses(String application) {
        var why = Map.of("reason", "CONFLICT", "note", "Je connais l'équipe.");
        person.posts(path(application, "/recusal"), why).expecting(200);
    }

    Person.Answer looksAt(String application) {
        return person.gets(path(application, ""));
    }

    private static String path(String application, String rest) {
        return "/api/committee/applications/" + application + rest;
    }
}
