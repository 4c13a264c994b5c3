package fr.navette.applications;

import fr.navette.text.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The content of an application without its documents.
 *
 * @param answers question id to answer; hidden questions keep their answers
 * @param sites in order of preference
 * @param consents the exact texts agreed to, by question id
 */
public record Content(
        Map<String, Object> answers, List<String> sites, Optional<String> track, Map<String, Texts> consents) {
    private static final String ANSWERS = "answers.";
    static final Content NOTHING = new Content(Map.of(), List.of(), Optional.empty());

    /** Content as typed, without consents: the form adds them. */
    public Content(Map<String, Object> answers, List<String> sites, Optional<String> track) {
        this(answers, sites, track, Map.of());
    }

    public Content {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        sites = List.copyOf(sites);
        consents = Map.copyOf(consents);
    }

    /**
     * Takes from {@code before} every answer that this content does not mention; {@code null} mentions that there is
     * none.
     */
    Content completedFrom(Content before) {
        var all = new LinkedHashMap<>(before.answers);
        all.putAll(answers);
        return new Content(all, sites, track, consents);
    }

    /** Replaces these fields, named by their paths, with those of another content. */
    Content withFieldsOf(Content other, Collection<String> fields) {
        var all = new LinkedHashMap<>(answers);
        var agreed = new LinkedHashMap<>(consents);
        for (var field : fields) {
            if (!field.startsWith(ANSWERS)) continue;
            var id = field.substring(ANSWERS.length());
            put(all, id, other.answers.get(id));
            put(agreed, id, other.consents.get(id));
        }
        return new Content(
                all,
                fields.contains("sites") ? other.sites : sites,
                fields.contains("track") ? other.track : track,
                agreed);
    }

    private static <T> void put(Map<String, T> map, String id, T value) {
        if (value == null) map.remove(id);
        else map.put(id, value);
    }

    /** The approximate size of the answers in a row, in bytes. */
    int size() {
        return size(answers);
    }

    /** The question with the largest answer. */
    String largestAnswer() {
        return Collections.max(answers.keySet(), Comparator.comparingInt(id -> size(answers.get(id))));
    }

    private static int size(Object value) {
        return switch (value) {
            case null -> 1;
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .mapToInt(e -> size(e.getKey()) + size(e.getValue()))
                        .sum();
            case List<?> list -> list.stream().mapToInt(Content::size).sum();
            default -> 3 + value.toString().getBytes(StandardCharsets.UTF_8).length;
        };
    }

    /** Keeps only the answers to these questions. */
    Content only(Collection<String> questions) {
        var kept = new LinkedHashMap<>(answers);
        kept.keySet().retainAll(questions);
        var agreed = new LinkedHashMap<>(consents);
        agreed.keySet().retainAll(questions);
        return new Content(kept, sites, track, agreed);
    }

    /** A text answer; empty if there is none. */
    String text(String question) {
        return answers.get(question) instanceof String text ? text : "";
    }

    /** The paths of the fields that differ from another content. */
    List<String> differences(Content other) {
        var differences = new ArrayList<String>();
        var questions = new LinkedHashSet<>(answers.keySet());
        questions.addAll(other.answers.keySet());
        for (var question : questions)
            if (!Objects.equals(answers.get(question), other.answers.get(question)))
                differences.add(ANSWERS + question);
        if (!sites.equals(other.sites)) differences.add("sites");
        if (!track.equals(other.track)) differences.add("track");
        return differences;
    }
}
