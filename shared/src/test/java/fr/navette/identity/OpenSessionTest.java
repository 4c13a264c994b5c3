package fr.navette.identity;

import static fr.navette.Given.ELSEWHERE;
import static fr.navette.Given.HERE;
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
            new OpenSession(memory.tokens(), new CommitteeAccess(memory.committee()), memory.calls(), memory, secrets);
    private final Email lea = email("lea@example.org");

    private void ask(Instant now) {
        askForCode.ask(lea, Language.FR, Optional.empty(), HERE, now);
    }

    /** A mailed code. */
    private void given(String code) {
        var hash = TypedCode.hash(lea.person(), code);
        memory.commit(Write.put(SignInCodes.none(lea.person()).plus(hash, HERE, NOW)));
    }

    @Test
    void the_code_opens_a_session_and_the_secret_is_stored_nowhere() {
        ask(NOW);
        var opened = openSession.byCode(lea, "CODE0001", HERE, NOW.plusSeconds(60));
        var session = new Session(
                Sha256.hex("token-1"),
                lea,
                "",
                true,
                List.of(),
                NOW.plusSeconds(60),
                NOW.plusSeconds(60).plus(Duration.ofHours(12)));
        assertThat(opened).isEqualTo(new OpenSession.Opened("token-1", session));
        assertThat(memory.tokens().session(Sha256.hex("token-1"))).contains(session);
        assertThat(memory.everything()).doesNotContain("token-1");
    }

    @Test
    void a_code_is_a_visit_to_every_committee_of_the_person() {
        var member = aMember("lea@example.org");
        memory.commit(Write.put(member));
        ask(NOW);
        openSession.byCode(lea, "CODE0001", HERE, NOW);
        assertThat(memory.committee().seen(member.call())).containsExactly(new Seen(member.membership(), NOW));
    }

    @Test
    void a_code_is_valid_for_every_spelling_of_the_address() {
        askForCode.ask(email(" Lea@Example.org\u00A0"), Language.FR, Optional.empty(), HERE, NOW);
        assertThat(openSession.byCode(lea, "CODE0001", HERE, NOW).session().person())
                .isEqualTo(lea.person());
    }

    @ParameterizedTest
    @ValueSource(strings = {"123 456", "123-456", " 123456\n", "１２３４５６", "1\u202F2 3\u00A04 5\u200B6", "123456"})
    void a_code_works_however_it_is_typed(String typed) {
        given("123456");
        assertThat(openSession.byCode(lea, typed, HERE, NOW).session().applicant())
                .isTrue();
    }

    @Test
    void a_code_keeps_its_leading_zero() {
        given("012345");
        assertThat(reason(() -> openSession.byCode(lea, "12345", HERE, NOW))).isEqualTo(Reason.CODE_WRONG);
        assertThat(openSession.byCode(lea, "012 345", HERE, NOW).session().person())
                .isEqualTo(lea.person());
    }

    @Test
    void a_code_may_be_typed_in_lower_case() {
        ask(NOW);
        assertThat(openSession.byCode(lea, "code 0001", HERE, NOW).secret()).isEqualTo("token-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CODE0001", "CODE0002"})
    void the_older_and_the_newer_of_two_codes_both_work(String code) {
        ask(NOW);
        ask(NOW.plusSeconds(30));
        assertThat(openSession.byCode(lea, code, HERE, NOW.plusSeconds(60)).secret())
                .isEqualTo("token-1");
    }

    @Test
    void the_last_code_works_even_if_a_stranger_requested_the_others() {
        for (int i = 0; i < 3; i++) ask(NOW);
        assertThat(reason(() -> ask(NOW.plusSeconds(1)))).isEqualTo(Reason.TOO_MANY_CODES);
        assertThat(openSession.byCode(lea, "CODE0003", HERE, NOW.plusSeconds(2)).secret())
                .isEqualTo("token-1");
    }

    @Test
    void a_code_works_once_and_invalidates_all_codes_of_the_address() {
        ask(NOW);
        ask(NOW);
        openSession.byCode(lea, "CODE0001", HERE, NOW);
        assertThat(reason(() -> openSession.byCode(lea, "CODE0001", HERE, NOW))).isEqualTo(Reason.CODE_WRONG);
        assertThat(reason(() -> openSession.byCode(lea, "CODE0002", HERE, NOW))).isEqualTo(Reason.CODE_WRONG);
    }

    @Test
    void a_code_used_twice_at_the_same_instant_opens_one_session() {
        ask(NOW);
        memory.beforeNextCommit(() -> openSession.byCode(lea, "CODE0001", HERE, NOW));
        assertThat(reason(() -> openSession.byCode(lea, "CODE0001", HERE, NOW))).isEqualTo(Reason.CODE_WRONG);
        assertThat(memory.tokens().session(Sha256.hex("token-2"))).isEmpty();
    }

    @Test
    void a_code_expires_after_fifteen_minutes() {
        ask(NOW);
        assertThat(reason(() -> openSession.byCode(lea, "CODE0001", HERE, NOW.plus(SignInCodes.LIFE))))
                .isEqualTo(Reason.CODE_WRONG);
    }

    @Test
    void a_code_works_after_twelve_minutes() {
        ask(NOW);
        assertThat(openSession
                        .byCode(lea, "CODE0001", HERE, NOW.plus(Duration.ofMinutes(12)))
                        .secret())
                .isEqualTo("token-1");
    }

    @Test
    void after_five_wrong_codes_the_right_one_is_refused_too() {
        ask(NOW);
        for (int i = 0; i < 5; i++)
            assertThat(reason(() -> openSession.byCode(lea, "WRONG234", HERE, NOW)))
                    .isEqualTo(Reason.CODE_WRONG);
        assertThat(reason(() -> openSession.byCode(lea, "CODE0001", HERE, NOW))).isEqualTo(Reason.CODE_WRONG);
        ask(NOW);
        assertThat(openSession.byCode(lea, "CODE0002", HERE, NOW).secret()).isEqualTo("token-1");
    }

    @Test
    void wrong_codes_of_a_stranger_lock_out_the_stranger_alone() {
        ask(NOW);
        for (int i = 0; i < 5; i++)
            assertThat(reason(() -> openSession.byCode(lea, "WRONG234", ELSEWHERE, NOW)))
                    .isEqualTo(Reason.CODE_WRONG);
        assertThat(reason(() -> openSession.byCode(lea, "CODE0001", ELSEWHERE, NOW)))
                .isEqualTo(Reason.CODE_WRONG);
        assertThat(openSession.byCode(lea, "CODE0001", HERE, NOW).secret()).isEqualTo("token-1");
    }

    @Test
    void fifty_wrong_codes_end_a_code_wherever_they_come_from() {
        ask(NOW);
        for (int i = 0; i < 50; i++) {
            var network = new Network("n" + i);
            assertThat(reason(() -> openSession.byCode(lea, "WRONG234", network, NOW)))
                    .isEqualTo(Reason.CODE_WRONG);
        }
        assertThat(reason(() -> openSession.byCode(lea, "CODE0001", HERE, NOW))).isEqualTo(Reason.CODE_WRONG);
    }

    @Test
    void simultaneous_wrong_codes_all_count() {
        ask(NOW);
        memory.beforeNextCommit(() -> reason(() -> openSession.byCode(lea, "WRONG234", HERE, NOW)));
        assertThat(reason(() -> openSession.byCode(lea, "WRONG234", HERE, NOW))).isEqualTo(Reason.CODE_WRONG);
        assertThat(memory.tokens().codes(lea.person()).codes())
                .extracting(SignInCodes.Code::wrong)
                .containsExactly(List.of(HERE, HERE));
    }

    @Test
    void somebody_elses_code_opens_nothing() {
        ask(NOW);
        assertThat(reason(() -> openSession.byCode(email("bob@example.org"), "CODE0001", HERE, NOW)))
                .isEqualTo(Reason.CODE_WRONG);
        assertThat(memory.everything()).doesNotContain("Session");
    }

    @Test
    void a_member_who_signs_in_with_a_code_has_a_name_and_a_membership() {
        var member = aMember("lea@example.org");
        memory.commit(Write.put(member));
        ask(NOW);
        var session = openSession.byCode(lea, "CODE0001", HERE, NOW).session();
        assertThat(session.name()).isEqualTo("Léa Martin");
        assertThat(session.memberships()).containsExactly(member.membership());
        assertThat(session.applicant()).isTrue();
    }

    @Test
    void a_withdrawn_member_has_no_membership() {
        var member = aMember("lea@example.org");
        memory.commit(Write.put(member));
        memory.commit(Write.put(member.withdrawn(true)));
        ask(NOW);
        var session = openSession.byCode(lea, "CODE0001", HERE, NOW).session();
        assertThat(session.memberships()).isEmpty();
        assertThat(session.name()).isEmpty();
    }
}
