package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import fr.navette.Sha256;
import fr.navette.cloud.Inbox;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Somebody signs in while the whole world does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProofIT {
  private static final String CODES = "**/api/codes";
  private static final String SALT = "5a17?action=ask-for-code&expires=4102444800&";
  private static final int NUMBER = 4711;

  @Test
  void a_challenge_is_solved_by_the_page_and_the_code_arrives() {
    try (var ada = new Visitor()) {
      var email = AnApplicant.email();
      firstRequestIsRefused(ada.page());
      ada.opens("/status.html").sees(".sign-in input[type=email]").fill(email);
      var second =
          ada.page()
              .waitForRequest(
                  request -> request.url().endsWith("/api/codes") && has(request.postData()),
                  () -> ada.keys("Enter"));
      var proof = JsonParser.parseString(second.postData()).getAsJsonObject().get("proof");
      assertThat(decoded(proof.getAsString())).isEqualTo(solution());
      ada.sees("input.code").fill(Inbox.newestCode(email));
      ada.keys("Enter");
      assertThat(ada.textOf(".who-name")).isEqualTo(email);
    }
  }

  private static boolean has(String body) {
    return body.contains("\"proof\"");
  }

  private static void firstRequestIsRefused(Page page) {
    page.route(
        CODES,
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(428)
                    .setContentType("application/json")
                    .setBody(refusal().toString())),
        new Page.RouteOptions().setTimes(1));
  }

  private static JsonObject refusal() {
    var challenge = solution();
    challenge.remove("number");
    challenge.addProperty("maxnumber", 2 * NUMBER);
    var refusal = new JsonObject();
    refusal.addProperty("code", "PROOF_NEEDED");
    refusal.addProperty("title", "…");
    refusal.add("challenge", challenge);
    return refusal;
  }

  private static JsonObject solution() {
    var solution = new JsonObject();
    solution.addProperty("algorithm", "SHA-256");
    solution.addProperty("challenge", Sha256.hex(SALT + NUMBER));
    solution.addProperty("number", NUMBER);
    solution.addProperty("salt", SALT);
    solution.addProperty("signature", "ours");
    return solution;
  }

  private static JsonObject decoded(String proof) {
    var text = new String(Base64.getDecoder().decode(proof), StandardCharsets.UTF_8);
    return JsonParser.parseString(text).getAsJsonObject();
  }
}
