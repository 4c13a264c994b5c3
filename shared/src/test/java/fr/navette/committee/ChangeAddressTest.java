package fr.navette.committee;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.aMember;
import static fr.navette.Given.aReviewer;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.email;
import static fr.navette.Given.stored;
import static fr.navette.Refused.reason;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.navette.InMemory;
import fr.navette.KnownSecrets;
import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.applications.LatePermission;
import fr.navette.calls.CallId;
import fr.navette.committee.ChangeAddress.Changed;
import fr.navette.committee.ChangeAddress.Owner;
import fr.navette.identity.Link;
import fr.navette.identity.OpenSession;
import fr.navette.identity.ShowSession;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.search.index.SearchEntry;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeAddressTest {
    private static final Instant TODAY = NOW.plusSeconds(86_400);

    private final InMemory memory = new InMemory();
    private final KnownSecrets secrets = new KnownSecrets();
    private final ChangeAddress change =
            new ChangeAddress(memory.calls(), memory.applications(), memory.committee(), memory, secrets);
    private final CommitteeAccess access = new CommitteeAccess(memory.committee());
    private final OpenSession open = new OpenSession(memory.tokens(), access, memory.calls(), memory, secrets);
    private final Application fil = anApplicationOf("ada@example.org", "Fil");
    private final Member lea = aMember("lea@example.org");

    @BeforeEach
    void anApplicantAndAMemberAreIndexed() {
        memory.commit(Write.put(anOpenCall()), Write.put(lea));
        stored(memory, fil);
        memory.commit(SearchEntry.changes(Set.of(), lea.entries()));
        memory.commit(fil.indexedAfter(Optional.empty()));
    }

    private Changed changed(String from, String to) {
        return change.change(CALL, email(from), email(to), TODAY, true);
    }

    private Application now() {
        return memory.applications().find(fil.id()).orElseThrow();
    }

    @Test
    void an_application_moves_with_its_claim_its_history_and_its_words_and_the_new_address_is_told() {
        var to = email("ada@fil.example");
        var report = changed("ADA@example.org", "ada@fil.example");
        assertThat(report).isEqualTo(new Changed(Optional.of(now()), Optional.empty()));
        assertThat(report.owner()).isEqualTo(Owner.APPLICANT);
        assertThat(now()).isEqualTo(fil.movedTo(to, TODAY).application());
        assertThat(memory.applications().of(fil.person(), CALL)).isEmpty();
        assertThat(memory.applications().of(to.person(), CALL)).contains(fil.id());
        assertThat(memory.applications().of(to.person())).containsExactly(fil.id());
        assertThat(memory.history(fil.id()))
                .containsExactly(
                        new HistoryEntry(fil.id(), TODAY, HistoryEvent.ADDRESS_CHANGED, HistoryEntry.Actor.STAFF));
        assertThat(memory.search().find("ada@example.org")).isEmpty();
        assertThat(memory.search().find("ada@fil.example")).hasSize(1);
        assertThat(memory.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.template()).isEqualTo(MailTemplate.ADDRESS_CHANGED);
            assertThat(mail.to()).isEqualTo(to);
        });
        assertThat(reason(() -> memory.applications().dossierOfApplicant(fil.person(), fil.id())))
                .isEqualTo(Reason.APPLICATION_UNKNOWN);
    }

    @Test
    void a_member_keeps_the_readings_and_gets_a_link_that_works() {
        var reading = Reading.assigned(lea, fil.id(), LATER);
        memory.commit(Write.put(reading));
        var to = email("lea@maille.example");
        var report = changed("lea@example.org", "lea@maille.example");
        assertThat(report).isEqualTo(new Changed(Optional.empty(), Optional.of(lea.at(to, TODAY))));
        assertThat(report.owner()).isEqualTo(Owner.MEMBER);
        assertThat(memory.committee().member(CALL, lea.email().person())).isEmpty();
        assertThat(memory.committee().active(CALL, to)).isEqualTo(lea.at(to, TODAY));
        assertThat(memory.committee().readings(lea.membership())).containsExactly(reading);
        assertThat(memory.search().find("lea@maille.example")).hasSize(1);
        assertThat(memory.search().find("lea@example.org")).isEmpty();
        var mail = memory.mails().getFirst();
        assertThat(mail.template()).isEqualTo(MailTemplate.MEMBER_ADDRESS_CHANGED);
        assertThat(mail.to()).isEqualTo(to);
        var session = open.byLink(mail.values().get("token").toString(), Optional.empty(), TODAY)
                .session();
        assertThat(session.email()).isEqualTo(to);
        assertThat(access.reading(session, fil.id())).isEqualTo(reading);
    }

    @Test
    void somebody_who_only_reviews_projects_is_not_told_of_a_committee() {
        memory.commit(Write.put(aReviewer("zoe@example.org")));
        changed("zoe@example.org", "zoe@maille.example");
        var mail = memory.mails().getFirst();
        assertThat(mail.template()).isEqualTo(MailTemplate.REVIEWER_ADDRESS_CHANGED);
        assertThat(mail.to()).isEqualTo(email("zoe@maille.example"));
        assertThat(mail.values()).doesNotContainKey(Mail.TOKEN);
    }

    @Test
    void sessions_and_links_of_the_former_address_end() {
        memory.commit(Write.put(Link.to(lea.membership(), "an old link", NOW)));
        var session = open.byLink("an old link", Optional.empty(), NOW).session();
        var show = new ShowSession(access);
        assertThat(access.member(session, Optional.empty())).isEqualTo(lea);
        assertThat(show.by(session).memberships()).containsExactly(lea.membership());
        changed("lea@example.org", "lea@maille.example");
        assertThat(reason(() -> access.member(session, Optional.empty()))).isEqualTo(Reason.NOT_YOURS);
        assertThat(reason(() -> access.reading(session, fil.id()))).isEqualTo(Reason.NOT_YOURS);
        assertThat(reason(() -> show.by(session))).isEqualTo(Reason.NOT_SIGNED_IN);
        assertThat(reason(() -> open.byLink("an old link", Optional.empty(), TODAY)))
                .isEqualTo(Reason.LINK_WRONG);
        assertThat(access.of(lea.email().person())).isEmpty();
    }

    @Test
    void the_former_address_may_be_invited_and_apply_again() {
        changed("lea@example.org", "lea@maille.example");
        var invitee =
                new InviteCommittee.Invitee("Léa Petit", lea.email(), Language.FR, "", List.of(), List.of(), 0, 20);
        var invite = new InviteCommittee(memory.calls(), memory.committee(), memory, secrets);
        assertThat(invite.invite(CALL, List.of(invitee), TODAY, true).invited()).isEqualTo(1);
        assertThat(memory.committee().members(CALL))
                .extracting(Member::name, member -> member.email().address())
                .containsExactlyInAnyOrder(
                        tuple("Léa Martin", "lea@maille.example"), tuple("Léa Petit", "lea@example.org"));
        assertThat(invite.invite(CALL, List.of(invitee), TODAY, true).already()).isEqualTo(1);
        changed("ada@example.org", "ada@fil.example");
        var second = Application.started(new ApplicationId("second"), CALL, fil.email(), Language.FR, 1, TODAY);
        memory.commit(second.with());
        assertThat(memory.applications().of(fil.person(), CALL))
                .contains(second.application().id());
    }

    @Test
    void a_permission_to_come_late_moves_too_unless_the_new_address_has_one() {
        var late = new LatePermission(CALL, fil.email(), LATER, "panne", 1);
        memory.commit(Write.put(late));
        changed("ada@example.org", "ada@fil.example");
        assertThat(memory.applications().late(fil.person(), CALL)).isEmpty();
        var moved = late.movedTo(email("ada@fil.example"));
        assertThat(memory.applications().late(moved.email().person(), CALL)).contains(moved);
        var newer = new LatePermission(CALL, fil.email(), LATER.plusSeconds(60), "encore", 1);
        memory.commit(Write.put(newer));
        changed("ada@fil.example", "ada@example.org");
        assertThat(memory.applications().late(fil.person(), CALL)).contains(newer);
    }

    @Test
    void somebody_who_is_both_moves_as_both() {
        memory.commit(Write.put(aMember("ada@example.org")));
        var report = changed("ada@example.org", "ada@fil.example");
        assertThat(report.owner()).isEqualTo(Owner.BOTH);
        assertThat(report.mails()).isEqualTo(2);
        assertThat(memory.mails()).hasSize(2);
    }

    @Test
    void a_dry_run_says_the_same_and_changes_nothing() {
        var before = memory.everything();
        var dry = change.change(CALL, fil.email(), email("ada@fil.example"), TODAY, false);
        assertThat(memory.everything()).isEqualTo(before);
        assertThat(changed("ada@example.org", "ada@fil.example")).isEqualTo(dry);
    }

    @Test
    void an_address_that_is_taken_unknown_or_the_same_is_refused() {
        var before = memory.everything();
        for (var taken : List.of("lea@example.org", "LEA@example.org"))
            assertThat(refusal(() -> changed("ada@example.org", taken)).fields())
                    .isEqualTo(Map.of("to", FieldCode.ADDRESS_TAKEN));
        assertThat(refusal(() -> changed("lea@example.org", "ada@example.org")).fields())
                .isEqualTo(Map.of("to", FieldCode.ADDRESS_TAKEN));
        assertThat(refusal(() -> changed("nobody@example.org", "ada@fil.example"))
                        .fields())
                .isEqualTo(Map.of("from", FieldCode.NOT_KNOWN));
        assertThat(refusal(() -> changed("ada@example.org", "Ada@example.org")).fields())
                .isEqualTo(Map.of("to", FieldCode.SAME));
        assertThat(reason(() -> change.change(new CallId("x"), fil.email(), lea.email(), TODAY, true)))
                .isEqualTo(Reason.CALL_UNKNOWN);
        assertThat(memory.everything()).isEqualTo(before);
        memory.commit(Write.put(lea.withdrawn(true)));
        assertThat(refusal(() -> changed("lea@example.org", "lea@maille.example"))
                        .fields())
                .isEqualTo(Map.of("from", FieldCode.NOT_KNOWN));
    }

    @Test
    void an_address_that_applies_at_the_same_instant_keeps_its_application() {
        var other = aDraftOf("ada@fil.example");
        memory.beforeNextCommit(() -> memory.commit(Write.put(other)));
        assertThat(refusal(() -> changed("ada@example.org", "ada@fil.example")).fields())
                .isEqualTo(Map.of("to", FieldCode.ADDRESS_TAKEN));
        assertThat(now()).isEqualTo(fil);
        assertThat(memory.applications().of(other.person(), CALL)).contains(other.id());
    }
}
