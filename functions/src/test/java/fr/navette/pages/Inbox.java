package fr.navette.pages;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The mails that people find in their inbox. */
final class Inbox {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern CODE = Pattern.compile("(?m)^([A-Z0-9]{8})$");
  private static final Pattern LINK = Pattern.compile("(?m)^https?://\\S+#(\\S+)$");
  private static final Set<String> READ = new HashSet<>();

  private Inbox() {}

  /** Waits for a mail with a code that was not read before. */
  static String newestCode(String email) {
    return awaited(email, CODE);
  }

  /** The secret of the newest link, waited for. */
  static String newestToken(String email) {
    return awaited(email, LINK);
  }

  private static String awaited(String email, Pattern pattern) {
    var end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      var found = unread(email, pattern);
      if (found.isPresent()) return found.get();
      sleep();
    }
    throw new AssertionError("No mail came to " + email);
  }

  private static Optional<String> unread(String email, Pattern pattern) {
    for (var element : messages()) {
      var mail = element.getAsJsonObject();
      if (!mail.get("to").toString().contains(email)) continue;
      var found = pattern.matcher(text(mail));
      if (found.find() && READ.add(mail.get("id").getAsString()))
        return Optional.of(found.group(1));
    }
    return Optional.empty();
  }

  private static String text(JsonObject mail) {
    return mail.get("text").getAsString().replace("\r", "");
  }

  private static Iterable<JsonElement> messages() {
    var uri = System.getenv("INBOX_URL").replaceAll("/$", "") + "/messages.json";
    try {
      var answer =
          HTTP.send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofString());
      return JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonArray("messages");
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(150);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
