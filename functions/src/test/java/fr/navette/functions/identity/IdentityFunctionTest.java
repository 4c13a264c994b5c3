package fr.navette.functions.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.committee.Committee;
import fr.navette.functions.altcha.Solver;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.identity.Link;
import fr.navette.identity.Tokens;
import fr.navette.mail.MailTemplate;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentityFunctionTest {
    private final World world = new World();
    private final IdentityFunction function = function(600);

    private IdentityFunction function(int codesPerMinute) {
        return new IdentityFunction(new World() {
            @Override
            public Tokens tokens() {
                return world.memory.tokens();
            }

            @Override
            public Transactions transactions() {
                return world.memory;
            }

            @Override
            public Committee committee() {
                return world.memory.committee();
            }

            @Override
            public int codesPerMinute() {
                return codesPerMinute;
            }
        });
    }

    private Event.Answer gives(String event) {
        return Event.of(event).to(function);
    }

    @Test
    void a_code_is_mailed_and_the_answer_reveals_nothing() {
        var answer = gives("identity/ask-for-code");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
        assertThat(world.memory.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.template()).isEqualTo(MailTemplate.CODE);
            assertThat(mail.to()).isEqualTo(Given.email("ada@example.org"));
            assertThat(mail.language()).isEqualTo(Language.FR);
        });
    }

    @Test
    void the_answer_is_the_same_for_a_member_and_a_stranger() {
        var stranger = gives("identity/ask-for-code");
        var member = Event.of("identity/ask-for-code")
                .body(Map.of("email", "lea@example.org"))
                .to(function);
        assertThat(member).isEqualTo(stranger);
    }

    @Test
    void an_invalid_address_is_400_email_invalid_and_no_mail_is_stored() {
        var answer = Event.of("identity/ask-for-code")
                .body(Map.of("email", "léa@example.org"))
                .to(function);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("EMAIL_INVALID");
        assertThat(answer.body().get("fields")).isEqualTo(Map.of("email", "NOT_AN_EMAIL"));
        assertThat(world.memory.mails()).isEmpty();
    }

    @Test
    void a_fourth_code_in_an_hour_is_429_too_many_codes_with_the_time_to_retry() {
        for (int i = 0; i < 3; i++) gives("identity/ask-for-code");
        var answer = gives("identity/ask-for-code");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("TOO_MANY_CODES");
        assertThat(answer.body().get("retryAt")).isEqualTo("2026-11-25T11:00:00Z");
        assertThat(world.memory.mails()).hasSize(3);
    }

    @Test
    void over_the_rate_limit_the_answer_is_428_proof_needed_until_the_challenge_is_solved() {
        var busy = function(0);
        var refused = Event.of("identity/ask-for-code").to(busy);
        assertThat(refused.status()).isEqualTo(428);
        assertThat(refused.code()).isEqualTo("PROOF_NEEDED");
        assertThat(world.memory.mails()).isEmpty();
        var proof = Solver.proof(refused.json().map("challenge"));
        var answer = withProof(proof).to(busy);
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
        assertThat(world.memory.mails()).hasSize(1);
        var again = withProof(proof).to(busy);
        assertThat(again.status()).isEqualTo(428);
        assertThat(again.json().map("challenge"))
                .containsKey("signature")
                .isNotEqualTo(refused.json().map("challenge"));
        assertThat(world.memory.mails()).hasSize(1);
    }

    private static Event withProof(Object proof) {
        return Event.of("identity/ask-for-code").body(Map.of("email", "ada@example.org", "proof", proof));
    }

    @Test
    void over_the_rate_limit_an_invalid_address_is_still_400_email_invalid() {
        var answer = Event.of("identity/ask-for-code")
                .body(Map.of("email", "nobody"))
                .to(function(0));
        assertThat(answer.code()).isEqualTo("EMAIL_INVALID");
    }

    @Test
    void a_proof_that_is_not_a_text_is_400_invalid() {
        var answer = withProof(12).to(function);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("fields")).isEqualTo(Map.of("proof", "WRONG_TYPE"));
    }

    @Test
    void the_right_code_opens_a_session_with_a_host_cookie() {
        gives("identity/ask-for-code");
        var answer = Event.of("identity/open-session-with-code")
                .body(Map.of("email", "ada@example.org", "code", "code0001"))
                .to(function);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body())
                .containsEntry("roles", List.of("applicant"))
                .containsEntry("email", "ada@example.org")
                .containsEntry("expiresAt", "2026-11-25T22:00:00Z");
        assertThat(answer.headers().get("Set-Cookie").toString())
                .startsWith("__Host-navette=token-1.%s; "
                        .formatted(Given.email("ada@example.org").person().value()))
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Strict");
    }

    @Test
    void a_wrong_code_is_401_code_wrong() {
        var answer = gives("identity/open-session-with-code");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("CODE_WRONG");
        assertThat(answer.headers()).doesNotContainKey("Set-Cookie");
    }

    @Test
    void a_link_opens_a_session_for_the_committee_only() {
        var answer = gives("identity/open-session-with-link");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).containsEntry("roles", List.of("committee")).containsEntry("name", "Léa Martin");
    }

    @Test
    void an_unknown_link_is_401_link_wrong() {
        var answer = opens("nothing");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("LINK_WRONG");
    }

    @Test
    void nobody_can_tell_an_unknown_link_from_a_mistyped_expired_or_withdrawn_one() {
        var unknown = opens("nothing");
        assertThat(opens("link-of-leA")).isEqualTo(unknown);
        assertThat(opens("link-of-le")).isEqualTo(unknown);
        assertThat(opens("")).isEqualTo(unknown);
        var lea = World.lea();
        world.memory.commit(Write.put(new Link(Sha256.hex("an-old-link"), lea.membership(), World.NOW)));
        assertThat(opens("an-old-link")).isEqualTo(unknown);
        world.memory.commit(Write.put(lea.withdrawn(true)));
        assertThat(opens("link-of-lea")).isEqualTo(unknown);
    }

    private Event.Answer opens(String link) {
        return Event.of("identity/open-session-with-link")
                .body(Map.of("link", link))
                .to(function);
    }

    @Test
    void the_signed_in_person_is_shown() {
        assertThat(gives("identity/show-session").body())
                .containsEntry("roles", List.of("applicant"))
                .containsEntry("email", "ada@example.org");
    }

    @Test
    void without_a_session_it_is_401_not_signed_in() {
        var answer = Event.of("identity/show-session").cookie("nobody").to(function);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("NOT_SIGNED_IN");
    }

    @Test
    void an_ended_session_is_not_a_session() {
        var answer = gives("identity/end-session");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.headers().get("Set-Cookie").toString()).contains("Max-Age=0");
        assertThat(gives("identity/show-session").code()).isEqualTo("NOT_SIGNED_IN");
    }

    @Test
    void the_session_of_a_withdrawn_member_is_401() {
        assertThat(Event.of("identity/show-session")
                        .cookie(World.LEA)
                        .to(function)
                        .status())
                .isEqualTo(200);
        world.memory.commit(Write.put(World.lea().withdrawn(true)));
        assertThat(Event.of("identity/show-session")
                        .cookie(World.LEA)
                        .to(function)
                        .status())
                .isEqualTo(401);
    }
}
