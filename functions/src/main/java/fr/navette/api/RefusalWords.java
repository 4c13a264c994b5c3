package fr.navette.api;

import fr.navette.Language;
import fr.navette.Reason;
import fr.navette.Refusal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Collectors;

/** What a refusal says to a person, in the language of {@code refusals.<language>.properties}. */
public final class RefusalWords {
  private final Properties words = new Properties();

  private RefusalWords(Language language) {
    var file = "refusals." + language.tag() + ".properties";
    try (var in = RefusalWords.class.getResourceAsStream(file)) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static RefusalWords in(Language language) {
    return new RefusalWords(language);
  }

  /** One sentence. */
  public String title(Reason reason) {
    return words.getProperty(reason.name());
  }

  /** The sentence of the reason and one for each field. */
  public String detail(Refusal refusal) {
    var fields =
        refusal.fields().entrySet().stream()
            .map(
                field ->
                    " " + field.getKey() + ": " + words.getProperty("field." + field.getValue()))
            .collect(Collectors.joining());
    return title(refusal.reason()) + fields;
  }

  public String bug() {
    return words.getProperty("BUG");
  }
}
