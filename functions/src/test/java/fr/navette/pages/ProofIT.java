package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import fr.navette.cloud.Inbox;
import fr.navette.functions.altcha.AltchaProofs;
import fr.navette.functions.api.Json;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A person signs in over the rate limit. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProofIT {
    private static final String CODES = "**/api/codes";
    private final AltchaProofs proofs = new AltchaProofs(() -> "a secret", "ask-for-code");

    @Test
    void a_challenge_is_solved_by_the_page_and_the_code_arrives() {
        try (var ada = new Visitor()) {
            var email = AnApplicant.email();
            firstRequestIsRefused(ada.page());
            ada.opens("/status.html").sees(".sign-in input[type=email]").fill(email);
            var second = ada.page()
                    .waitForRequest(
                            request -> request.url().endsWith("/api/codes") && has(request.postData()),
                            () -> ada.keys("Enter"));
            var proof =
                    JsonParser.parseString(second.postData()).getAsJsonObject().get("proof");
            assertThat(proofs.solved(proof.getAsString(), Instant.now())).isPresent();
            ada.sees("input.code").fill(Inbox.newestCode(email));
            ada.keys("Enter");
            assertThat(ada.textOf(".who-name")).isEqualTo(email);
        }
    }

    private static boolean has(String body) {
        return body.contains("\"proof\"");
    }

    /** Returns a challenge of the same kind as the server over its rate limit. */
    private void firstRequestIsRefused(Page page) {
        var refusal = Map.of(
                "code", "PROOF_NEEDED",
                "title", "…",
                "challenge", proofs.challenge(Instant.now()));
        page.route(
                CODES,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(428)
                        .setContentType("application/json")
                        .setBody(Json.text(refusal))),
                new Page.RouteOptions().setTimes(1));
    }
}
