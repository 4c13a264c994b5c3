package fr.navette.identity;

import static fr.navette.Given.NOW;
import static fr.navette.Given.aMember;
import static fr.navette.Given.email;
import static fr.navette.Refused.reason;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.KnownSecrets;
import fr.navette.committee.CommitteeAccess;
import fr.navette.input.Reason;
import fr.navette.people.Email;
import fr.navette.secrets.Secrets;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenSessionTest {
    private final InMemory memory = new InMemory();
    private final Secrets secrets = new KnownSecrets();
    private final AskForCode askForCode =
            new AskForCode(memory.tokens(), memory, secrets, memory.codeRequestRate(), new KnownProofs(), 600);
    private final OpenSession openSession =
            new OpenSession(memory.tokens(), new CommitteeAccess(memory.committee()), memory, secrets);
    private final Email lea = email("lea@example.org");

    private void ask(Instant now) {
        askForCode.ask(lea, Language.FR, Optional.empty(), now);
    }

    /** One that was mailed; the digits are as in case C1. */
    private void given(String code) {
        var hash = TypedCode.hash(lea.person(), code);
        memory.commit(Write.put(SignInCodes.none(lea.person()).plus(hash, NOW)));
    }

    @Test
    void the_code_opens_a_session_and_the_secret_is_stored_nowhere() {
        ask(NOW);
        var opened = openSession.byCode(lea, "CODE0001", NOW.plusSeconds(60));
        var session = new Session(
                Sha256.hex("token-1"),
                lea,
                "",
                true,
                List.of(),
                NOW.plusSeconds(60).plus(Duration.ofHours(12)));
        assertThat(opened).isEqualTo(new OpenSession.Opened("token-1", session));
        assertThat(memory.tokens().session(Sha256.hex("token-1"))).contains(session);
        assertThat(memory.everything()).doesNotContain("token-1");
    }

    // E2
    @Test
    void a_code_is_good_for_every_spelling_of_the_address() {
        askForCode.ask(email(" Lea@Example.org\u00A0"), Language.FR, Optional.empty(), NOW);
        assertThat(openSession.byCode(lea, "CODE0001", NOW).session().person()).isEqualTo(lea.person());
    }

    // C1
    @ParameterizedTest
    @ValueSource(strings = {"123 456", "123-456", " 123456\n", "１２３４５６", "1\u202F2 3\u00A04 5\u200B6", "123456"})
    void a_code_works_however_it_is_typed(String typed) {
        given("123456");
        assertThat(openSession.byCode(lea, typed, NOW).session().applicant()).isTrue();
    }

    // C1
    @Test
    void a_code_that_starts_with_nought_keeps_it() {
        given("012345");
        assertThat(reason(() -> openSession.byCode(lea, "12345", NOW))).isEqualTo(Reason.CODE_WRONG);
        assertThat(openSession.byCode(lea, "012 345", NOW).session().person()).isEqualTo(lea.person());
    }

    @Test
    void small_letters_do_as_well() {
        ask(NOW);
        assertThat(openSession.byCode(lea, "code 0001", NOW).secret()).isEqualTo("token-1");
    }

    // C2
    @ParameterizedTest
    @ValueSource(strings = {"CODE0001", "CODE0002"})
    void of_two_codes_the_older_works_and_the_newer_works(String code) {
        ask(NOW);
        ask(NOW.plusSeconds(30));
        assertThat(openSession.byCode(lea, code, NOW.plusSeconds(60)).secret()).isEqualTo("token-1");
    }

    // C4
    @Test
    void the_last_code_works_even_where_a_stranger_asked_for_the_others() {
        for (int i = 0; i < 3; i++) ask(NOW);
        assertThat(reason(() -> ask(NOW.plusSeconds(1)))).isEqualTo(Reason.TOO_MANY_CODES);
        assertThat(openSession.byCode(lea, "CODE0003", NOW.plusSeconds(2)).secret())
                .isEqualTo("token-1");
    }

    @Test
    void a_code_works_once_and_then_none_of_that_address_does() {
        ask(NOW);
        ask(NOW);
        openSession.byCode(lea, "CODE0001", NOW);
        assertThat(reason(() -> openSession.byCode(lea, "CODE0001", NOW))).isEqualTo(Reason.CODE_WRONG);
        assertThat(reason(() -> openSession.byCode(lea, "CODE0002", NOW))).isEqualTo(Reason.CODE_WRONG);
    }

    @Test
    void a_code_used_twice_in_the_same_instant_opens_one_session() {
        ask(NOW);
        memory.beforeNextCommit(() -> openSession.byCode(lea, "CODE0001", NOW));
        assertThat(reason(() -> openSession.byCode(lea, "CODE0001", NOW))).isEqualTo(Reason.CODE_WRONG);
        assertThat(memory.tokens().session(Sha256.hex("token-2"))).isEmpty();
    }

    @Test
    void after_fifteen_minutes_it_is_too_old() {
        ask(NOW);
        assertThat(reason(() -> openSession.byCode(lea, "CODE0001", NOW.plus(SignInCodes.LIFE))))
                .isEqualTo(Reason.CODE_WRONG);
    }

    // C3
    @Test
    void a_mail_that_took_twelve_minutes_is_in_time() {
        ask(NOW);
        assertThat(openSession
                        .byCode(lea, "CODE0001", NOW.plus(Duration.ofMinutes(12)))
                        .secret())
                .isEqualTo("token-1");
    }

    @Test
    void after_five_wrong_tries_the_right_code_is_wrong_too() {
        ask(NOW);
        for (int i = 0; i < 5; i++)
            assertThat(reason(() -> openSession.byCode(lea, "WRONG234", NOW))).isEqualTo(Reason.CODE_WRONG);
        assertThat(reason(() -> openSession.byCode(lea, "CODE0001", NOW))).isEqualTo(Reason.CODE_WRONG);
        ask(NOW);
        assertThat(openSession.byCode(lea, "CODE0002", NOW).secret()).isEqualTo("token-1");
    }

    @Test
    void wrong_tries_in_the_same_instant_all_count() {
        ask(NOW);
        memory.beforeNextCommit(() -> reason(() -> openSession.byCode(lea, "WRONG234", NOW)));
        assertThat(reason(() -> openSession.byCode(lea, "WRONG234", NOW))).isEqualTo(Reason.CODE_WRONG);
        assertThat(memory.tokens().codes(lea.person()).codes())
                .extracting(SignInCodes.Code::wrong)
                .containsExactly(2);
    }

    @Test
    void a_code_of_somebody_else_opens_nothing() {
        ask(NOW);
        assertThat(reason(() -> openSession.byCode(email("bob@example.org"), "CODE0001", NOW)))
                .isEqualTo(Reason.CODE_WRONG);
        assertThat(memory.everything()).doesNotContain("Session");
    }

    @Test
    void a_member_who_signs_in_with_a_code_is_known_by_name_and_seat() {
        var member = aMember("lea@example.org");
        memory.commit(Write.put(member));
        ask(NOW);
        var session = openSession.byCode(lea, "CODE0001", NOW).session();
        assertThat(session.name()).isEqualTo("Léa Martin");
        assertThat(session.memberships()).containsExactly(member.membership());
        assertThat(session.applicant()).isTrue();
    }

    @Test
    void a_member_who_left_has_no_seat_any_more() {
        var member = aMember("lea@example.org");
        memory.commit(Write.put(member));
        memory.commit(Write.put(member.withdrawn(true)));
        ask(NOW);
        var session = openSession.byCode(lea, "CODE0001", NOW).session();
        assertThat(session.memberships()).isEmpty();
        assertThat(session.name()).isEmpty();
    }
}
