package fr.navette.calls;

import fr.navette.Fields;
import fr.navette.Texts;
import java.util.Map;

/** What a start-up applies for: incubator, accelerator, business hotel. */
public record Track(String id, Texts title) {
  public static Track read(Fields fields) {
    fields.only("id", "title");
    return new Track(fields.id("id"), fields.object("title", Texts::read));
  }

  public Map<String, Object> fields() {
    return Map.of("id", id, "title", title.fields());
  }
}
