package fr.navette.identity;

import static fr.navette.Given.ELSEWHERE;
import static fr.navette.Given.HERE;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aCallWith;
import static fr.navette.Given.aMember;
import static fr.navette.Refused.reason;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.KnownSecrets;
import fr.navette.calls.Jury;
import fr.navette.calls.Jury.Browsers;
import fr.navette.committee.CommitteeAccess;
import fr.navette.committee.Member;
import fr.navette.identity.OpenByLink.Visit;
import fr.navette.identity.OpenSession.Opened;
import fr.navette.input.Reason;
import fr.navette.mail.Mail;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Write;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which browsers a member's link opens, and for how long they are remembered. */
class LinkProfileTest {
    private final InMemory memory = new InMemory();
    private final KnownSecrets secrets = new KnownSecrets();
    private final OpenSession open =
            new OpenSession(memory.tokens(), new CommitteeAccess(memory.committee()), memory.calls(), memory, secrets);
    private final AskForCode codes =
            new AskForCode(memory.tokens(), memory, secrets, memory.codeRequestRate(), new KnownProofs(), 600);
    private final OpenByLink byLink = new OpenByLink(open, codes);
    private final Member lea = aMember("lea@example.org");

    private void theCallHas(Browsers browsers, Optional<LocalDateTime> ends) {
        var call = aCallWith(new Jury(false, Jury.Others.NEVER, browsers, List.of(), Jury.ACROSS_SITES, ends));
        memory.commit(Write.put(call), Write.put(lea), Write.put(Link.to(lea.membership(), "k3y", NOW)));
    }

    private Opened visits(Optional<String> code, Optional<String> cookie, Instant at) {
        return byLink.by(new Visit("k3y", code, Optional.empty(), cookie), HERE, at);
    }

    private Opened comes(Instant at) {
        return visits(Optional.empty(), Optional.empty(), at);
    }

    private String mailed() {
        return memory.mails().getLast().values().get("code").toString();
    }

    @Test
    void by_the_standard_the_first_browser_comes_by_the_link_and_later_ones_need_a_code_from_the_mailbox() {
        theCallHas(Browsers.STANDARD, Optional.empty());
        assertThat(comes(NOW).session().memberships()).containsExactly(lea.membership());
        assertThat(memory.mails()).isEmpty();
        assertThat(reason(() -> comes(NOW))).isEqualTo(Reason.CODE_NEEDED);
        assertThat(memory.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(lea.email());
            assertThat(mail.language()).isEqualTo(lea.language());
            assertThat(mail.about()).isEqualTo(Mail.IDENTITY);
        });
        var second = visits(Optional.of(mailed()), Optional.empty(), NOW);
        assertThat(second.session().memberships()).containsExactly(lea.membership());
    }

    @Test
    void of_two_browsers_at_once_one_comes_by_the_link() {
        theCallHas(Browsers.STANDARD, Optional.empty());
        memory.beforeNextCommit(() -> comes(NOW));
        assertThat(reason(() -> comes(NOW))).isEqualTo(Reason.CODE_NEEDED);
    }

    @Test
    void a_browser_that_is_signed_in_opens_the_link_again_without_a_code() {
        theCallHas(Browsers.STANDARD, Optional.empty());
        var first = comes(NOW);
        var again = visits(Optional.empty(), Optional.of(first.secret()), NOW.plusSeconds(60));
        assertThat(again).isEqualTo(first);
        assertThat(reason(() -> visits(Optional.empty(), Optional.of("another"), NOW)))
                .isEqualTo(Reason.CODE_NEEDED);
    }

    @Test
    void strictly_every_new_browser_needs_a_code() {
        theCallHas(Browsers.STRICT, Optional.empty());
        assertThat(reason(() -> comes(NOW))).isEqualTo(Reason.CODE_NEEDED);
        assertThat(reason(() -> visits(Optional.of("WRONG234"), Optional.empty(), NOW)))
                .isEqualTo(Reason.CODE_WRONG);
        var code = mailed();
        assertThat(visits(Optional.of(code), Optional.empty(), NOW).session().person())
                .isEqualTo(lea.email().person());
        assertThat(reason(() -> visits(Optional.of(code), Optional.empty(), NOW)))
                .isEqualTo(Reason.CODE_WRONG);
    }

    @Test
    void a_code_does_not_mend_a_link_that_does_not_work() {
        theCallHas(Browsers.STRICT, Optional.empty());
        assertThat(reason(() -> comes(NOW))).isEqualTo(Reason.CODE_NEEDED);
        var code = Optional.of(mailed());
        var unknown = new Visit("k4y", code, Optional.empty(), Optional.empty());
        assertThat(reason(() -> byLink.by(unknown, HERE, NOW))).isEqualTo(Reason.LINK_WRONG);
        memory.commit(Write.put(lea.withdrawn(true)));
        assertThat(reason(() -> visits(code, Optional.empty(), NOW))).isEqualTo(Reason.LINK_WRONG);
    }

    @Test
    void a_stranger_with_a_forwarded_link_does_not_lock_out_the_member() {
        theCallHas(Browsers.STRICT, Optional.empty());
        var stranger = new Visit("k3y", Optional.empty(), Optional.empty(), Optional.empty());
        for (int i = 0; i < 3; i++)
            assertThat(reason(() -> byLink.by(stranger, ELSEWHERE, NOW))).isEqualTo(Reason.CODE_NEEDED);
        assertThat(reason(() -> byLink.by(stranger, ELSEWHERE, NOW))).isEqualTo(Reason.TOO_MANY_CODES);
        assertThat(reason(() -> comes(NOW))).isEqualTo(Reason.CODE_NEEDED);
    }

    @Test
    void a_browser_is_remembered_for_thirty_days_and_not_longer() {
        theCallHas(Browsers.STANDARD, Optional.empty());
        var opened = comes(NOW);
        var sessions = new Sessions(memory.tokens());
        var last = NOW.plus(Duration.ofDays(30));
        assertThat(sessions.of(Optional.of(opened.secret()), last.minusSeconds(1))
                        .session())
                .isEqualTo(opened.session());
        assertThat(reason(() -> sessions.of(Optional.of(opened.secret()), last)))
                .isEqualTo(Reason.NOT_SIGNED_IN);
    }

    @Test
    void links_and_sessions_end_with_the_jury() {
        theCallHas(Browsers.STANDARD, Optional.of(LocalDateTime.parse("2026-12-03T18:00")));
        var end = Instant.parse("2026-12-03T17:00:00Z");
        assertThat(comes(NOW).session().expiresAt()).isEqualTo(end);
        assertThat(reason(() -> comes(end))).isEqualTo(Reason.LINK_WRONG);
        codes.ask(lea.email(), lea.language(), Optional.empty(), HERE, end);
        assertThat(open.byCode(lea.email(), mailed(), HERE, end).session().memberships())
                .isEmpty();
    }

    @Test
    void without_a_profile_a_link_opens_every_browser_as_long_as_it_lasts() {
        theCallHas(Browsers.ANY, Optional.empty());
        for (int i = 0; i < 3; i++) assertThat(comes(NOW).session().expiresAt()).isEqualTo(NOW.plus(Session.IDLE));
        assertThat(memory.tokens().link(Sha256.hex("k3y")).orElseThrow().used()).isFalse();
        assertThat(memory.mails()).isEmpty();
    }
}
