package fr.navette.committee;

import fr.navette.applications.Form;
import fr.navette.calls.Call;
import fr.navette.documents.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of an application that its readers see: all of it, or, in a blind call, nothing that names people or says
 * how to reach them. The files themselves are not changed.
 */
record SeenByReader(Form form, boolean blind) {
    private static final String ANSWERS = "answers.";

    static SeenByReader of(Call call) {
        return new SeenByReader(new Form(call), call.jury().blind());
    }

    Map<String, Object> answers(Map<String, Object> answers) {
        var seen = new LinkedHashMap<>(answers);
        seen.keySet().removeIf(question -> !isSeen(question));
        return seen;
    }

    List<Document> documents(List<Document> documents) {
        return blind ? documents.stream().map(Document::withoutNames).toList() : documents;
    }

    /** The paths of the fields that are seen. */
    List<String> fields(List<String> paths) {
        return paths.stream()
                .filter(path -> !path.startsWith(ANSWERS) || isSeen(path.substring(ANSWERS.length())))
                .toList();
    }

    /** Whether readers see the answers to a question. */
    boolean isSeen(String question) {
        return !blind || !form.tellsWho(question);
    }
}
