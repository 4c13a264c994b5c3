package fr.navette.functions.altcha;

import fr.navette.functions.api.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** Solves challenges as a browser does. */
public final class Solver {
    private Solver() {}

    public static String proof(Map<String, Object> challenge) {
        return encoded(challenge, counter(challenge));
    }

    public static int counter(Map<String, Object> challenge) {
        int counter = 0;
        while (!key(challenge, counter).startsWith("00")) counter++;
        return counter;
    }

    public static String encoded(Map<String, Object> challenge, int counter) {
        return encoded(challenge, counter, key(challenge, counter));
    }

    public static String encoded(Map<String, Object> challenge, int counter, String key) {
        var solution = Map.of("counter", counter, "derivedKey", key);
        return base64(Json.text(Map.of("challenge", challenge, "solution", solution)));
    }

    private static String key(Map<String, Object> challenge, int counter) {
        var hex = HexFormat.of();
        var asked = (Map<?, ?>) challenge.get("parameters");
        return hex.formatHex(Pbkdf2.key(
                hex.parseHex(asked.get("nonce") + hex.toHexDigits(counter)),
                hex.parseHex(asked.get("salt").toString()),
                Integer.parseInt(asked.get("cost").toString())));
    }

    public static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
