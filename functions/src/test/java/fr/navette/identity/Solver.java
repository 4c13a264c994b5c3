package fr.navette.identity;

import fr.navette.Sha256;
import fr.navette.api.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Does what a browser does with a challenge. */
final class Solver {
  private Solver() {}

  static String proof(Map<String, Object> challenge) {
    return encoded(challenge, number(challenge));
  }

  static int number(Map<String, Object> challenge) {
    var greatest = Integer.parseInt(challenge.get("maxnumber").toString());
    for (int number = 0; number <= greatest; number++) {
      if (Sha256.hex(challenge.get("salt").toString() + number).equals(challenge.get("challenge")))
        return number;
    }
    throw new AssertionError("no number solves it");
  }

  static String encoded(Map<String, Object> challenge, int number) {
    var payload = new LinkedHashMap<>(challenge);
    payload.remove("maxnumber");
    payload.put("number", number);
    return base64(Json.text(payload));
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
