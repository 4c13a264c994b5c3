package fr.navette.pages;

import fr.navette.Fields;
import fr.navette.api.Json;
import fr.navette.cloud.Staff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;

/** A call nobody knows yet, with every kind of question: {@code call.json} beside this class. */
final class ACall {
  private ACall() {}

  /** Returns its id. */
  static String isOpened() {
    var id = "pages-" + UUID.randomUUID().toString().substring(0, 8);
    try (var in = ACall.class.getResourceAsStream("call.json")) {
      var call = Fields.of(Json.object(in)).map("call");
      call.put("id", id);
      Staff.confirms("open-call", Map.of("call", call));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return id;
  }
}
