package fr.navette;

import fr.navette.calls.CallId;
import fr.navette.exports.Exports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The exports in memory, by their URL. */
public final class InMemoryExports implements Exports {
    private final Map<String, byte[]> stored = new LinkedHashMap<>();

    @Override
    public String store(CallId call, String name, String mediaType, Content content) {
        var bytes = new ByteArrayOutputStream();
        try {
            content.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var url = "https://files.example/exports/" + call + "/" + (stored.size() + 1) + "/" + name;
        stored.put(url, bytes.toByteArray());
        return url;
    }

    @Override
    public void purge(CallId call) {
        stored.keySet().removeIf(url -> url.startsWith("https://files.example/exports/" + call + "/"));
    }

    public byte[] at(Object url) {
        return stored.get(url);
    }

    public boolean isEmpty() {
        return stored.isEmpty();
    }
}
