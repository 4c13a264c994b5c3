package fr.navette.pages;

import com.microsoft.playwright.options.FilePayload;
import fr.navette.cloud.Inbox;
import fr.navette.cloud.Pdf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** New applicants, with applications already written. */
final class AnApplicant {
    private AnApplicant() {}

    static String email() {
        return "ada+" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }

    static Map<String, Object> answers(String startup) {
        return Map.of(
                "startup", startup,
                "contact", "Ada Martin",
                "pitch", "Du linge tissé à Roubaix",
                "product", "Des draps.\nDes nappes.",
                "stage", "idea",
                "founders",
                        List.of(Map.of(
                                "name", "Ada Martin",
                                "role", "CEO",
                                "email", "ada@example.org",
                                "fullTime", true)),
                "consent", true);
    }

    /** Signs in with a draft of these answers and shows the form. */
    static String hasADraft(Visitor visitor, String call, Map<String, Object> answers) {
        var email = email();
        visitor.opens("/favicon.svg"); // on the site, without further requests
        visitor.asks("POST", "/api/codes", Map.of("email", email, "language", "fr"), 0);
        var code = Inbox.newestCode(email);
        visitor.asks("POST", "/api/sessions", Map.of("email", email, "code", code), 0);
        var applications = "/api/calls/" + call + "/applications";
        var id = visitor.asks("POST", applications, Map.of("language", "fr"), 0).get("id");
        var draft = Map.of("answers", answers, "sites", List.of("roubaix"), "track", "incubator");
        visitor.asks("PUT", "/api/applications/" + id, draft, 1);
        visitor.opens("/apply.html?call=" + call).sees("#thread");
        return email;
    }

    /** Submits an application with one document whose check is done. */
    static String hasASubmission(Visitor visitor, String call, String startup) {
        var email = hasADraft(visitor, call, answers(startup));
        sendsADeck(visitor);
        submits(visitor);
        return email;
    }

    /** Submits from the form; the check of the file is done. */
    static void sendsADeck(Visitor visitor) {
        visitor.clicks("a[href='#documents']");
        var deck = new FilePayload(
                "Bilan + prévisions 100% #2.pdf", "application/pdf", Pdf.saying("Un métier, une navette, un fil."));
        visitor.page().setInputFiles("[id='documents.deck']", deck);
        visitor.sees(".file-state.checked");
    }

    /** Changes one answer on another device, unknown to this browser. */
    @SuppressWarnings("unchecked")
    static void saves(Visitor visitor, String question, Object answer) {
        var mine = mine(visitor);
        var answers = new HashMap<>((Map<String, Object>) mine.get("answers"));
        answers.put(question, answer);
        var draft = new HashMap<String, Object>(Map.of("answers", answers));
        for (var same : List.of("sites", "track")) draft.put(same, mine.get(same));
        var version = ((Number) mine.get("version")).longValue();
        visitor.asks("PUT", "/api/applications/" + mine.get("id"), draft, version);
    }

    static String id(Visitor visitor) {
        return (String) mine(visitor).get("id");
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> mine(Visitor visitor) {
        var answer = visitor.asks("GET", "/api/applications", Map.of(), 0);
        return ((List<Map<String, Object>>) answer.get("applications")).getFirst();
    }

    /** Chooses sites, in order of preference. */
    static void prefers(Visitor visitor, String... sites) {
        var mine = mine(visitor);
        var draft = Map.of("answers", mine.get("answers"), "sites", List.of(sites), "track", mine.get("track"));
        visitor.asks("PUT", "/api/applications/" + mine.get("id"), draft, ((Number) mine.get("version")).intValue());
    }

    static void submits(Visitor visitor) {
        visitor.asks("POST", "/api/applications/" + id(visitor) + "/submission", Map.of(), 0);
    }

    /** The names of the files of the newest submission. */
    @SuppressWarnings("unchecked")
    static List<Object> submittedFiles(Visitor visitor) {
        var submitted = (Map<String, Object>) mine(visitor).get("submitted");
        return ((List<Map<String, Object>>) submitted.get("documents"))
                .stream().map(document -> document.get("name")).toList();
    }

    /** The answers of the newest submission. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> submitted(Visitor visitor) {
        var submitted = (Map<String, Object>) mine(visitor).get("submitted");
        return (Map<String, Object>) submitted.get("answers");
    }

    /** The answers stored on the server. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> stored(Visitor visitor) {
        return (Map<String, Object>) mine(visitor).get("answers");
    }
}
