package fr.navette.applications;

import fr.navette.secrets.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The parts of a submission that somebody has read, as short hashes: enough to say later which of them have changed.
 *
 * @param edition the number of the submission's receipts; 0 if nothing was read
 * @param parts field path, such as {@code answers.pitch} or {@code documents.deck}, to the hash of its value
 */
public record Marks(int edition, Map<String, String> parts) {
    public static final Marks NONE = new Marks(0, Map.of());

    private static final int HASH_CHARS = 8;

    public Marks {
        parts = Map.copyOf(parts);
    }

    /** The marks of the newest submission. */
    public static Marks of(Dossier dossier) {
        var content = dossier.application().current();
        var parts = new TreeMap<String, String>();
        content.answers().forEach((question, answer) -> parts.put("answers." + question, hash(answer)));
        parts.put("sites", hash(content.sites()));
        parts.put("track", hash(content.track().orElse("")));
        dossier.submitted().forEach(d -> parts.merge(d.field(), hash(d.name() + d.sha256()), String::concat));
        return new Marks(edition(dossier.application()), parts);
    }

    /** The number of the newest submission of an application; 1 is the first. */
    public static int edition(Application application) {
        return application.submission().map(s -> s.receipts().size()).orElse(0);
    }

    /** The fields that differ from what was read earlier, sorted; none if nothing was read. */
    public List<String> changedSince(Marks earlier) {
        if (earlier.edition == 0 || earlier.edition == edition) return List.of();
        var paths = new TreeSet<>(parts.keySet());
        paths.addAll(earlier.parts.keySet());
        paths.removeIf(path -> Objects.equals(parts.get(path), earlier.parts.get(path)));
        return new ArrayList<>(paths);
    }

    private static String hash(Object value) {
        return Sha256.hex(Fingerprint.json(value)).substring(0, HASH_CHARS);
    }
}
