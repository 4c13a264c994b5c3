package fr.navette.identity;

import static fr.navette.Given.NOW;
import static fr.navette.Given.aMember;
import static fr.navette.Refused.reason;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.KnownSecrets;
import fr.navette.committee.CommitteeAccess;
import fr.navette.committee.Member;
import fr.navette.input.Reason;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenSessionByLinkTest {
    private static final Instant END = NOW.plus(Link.LIFE);
    private final InMemory memory = new InMemory();
    private final OpenSession openSession = new OpenSession(
            memory.tokens(), new CommitteeAccess(memory.committee()), memory.calls(), memory, new KnownSecrets());
    private final Member lea = aMember("lea@example.org");

    @BeforeEach
    void aLinkWasMailed() {
        memory.commit(Write.put(lea), Write.put(new Link(Sha256.hex("k3y"), lea.membership(), END)));
    }

    @Test
    void the_link_opens_a_session_for_the_committee_and_not_for_applying() {
        var opened = openSession.byLink("k3y", Optional.empty(), NOW);
        assertThat(opened.session())
                .isEqualTo(Session.opened(
                        Sha256.hex("token-1"), lea.email(), "Léa Martin", false, List.of(lea.membership()), NOW));
    }

    @Test
    void the_visit_is_remembered_and_replaces_the_one_before() {
        openSession.byLink("k3y", Optional.empty(), NOW);
        openSession.byLink("k3y", Optional.empty(), NOW.plusSeconds(60));
        assertThat(memory.committee().seen(lea.call()))
                .containsExactly(new Seen(lea.membership(), NOW.plusSeconds(60)));
    }

    @Test
    void the_link_can_be_used_again_until_it_expires() {
        openSession.byLink("k3y", Optional.empty(), NOW);
        assertThat(openSession
                        .byLink(" k3y\n", Optional.empty(), END.minusMillis(1))
                        .secret())
                .isEqualTo("token-2");
        assertThat(reason(() -> openSession.byLink("k3y", Optional.empty(), END)))
                .isEqualTo(Reason.LINK_WRONG);
    }

    @Test
    void an_unknown_link_opens_nothing() {
        assertThat(reason(() -> openSession.byLink("k4y", Optional.empty(), NOW)))
                .isEqualTo(Reason.LINK_WRONG);
        assertThat(reason(() -> openSession.byLink("", Optional.empty(), NOW))).isEqualTo(Reason.LINK_WRONG);
        assertThat(memory.everything()).doesNotContain("Session");
    }

    @Test
    void the_link_of_a_withdrawn_member_opens_nothing() {
        memory.commit(Write.put(lea.withdrawn(true)));
        assertThat(reason(() -> openSession.byLink("k3y", Optional.empty(), NOW)))
                .isEqualTo(Reason.LINK_WRONG);
        assertThat(memory.everything()).doesNotContain("Session");
    }

    @Test
    void the_secret_of_a_session_is_not_a_link() {
        var opened = openSession.byLink("k3y", Optional.empty(), NOW);
        assertThat(reason(() -> openSession.byLink(opened.secret(), Optional.empty(), NOW)))
                .isEqualTo(Reason.LINK_WRONG);
    }
}
