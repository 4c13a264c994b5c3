package fr.navette.committee;

import static fr.navette.Given.CALL;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.aMember;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.email;
import static fr.navette.Given.stored;
import static fr.navette.Refused.reason;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.KnownSecrets;
import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.committee.AssignOne.Assigned;
import fr.navette.identity.MemberId;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.mail.MailTemplate;
import fr.navette.people.Email;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssignOneTest {
    private static final Instant DUE = Instant.parse("2026-12-15T22:59:00Z");

    private final InMemory memory = new InMemory();
    private final AssignOne assign =
            new AssignOne(memory.calls(), memory.applications(), memory.committee(), memory, new KnownSecrets());
    private final Application fil = anApplicationOf("ada@fil.example", "Fil Moderne");
    private final Member lea = aMember("lea@example.org");

    @BeforeEach
    void anApplicationAndAMember() {
        memory.commit(Write.put(anOpenCall()), Write.put(lea));
        stored(memory, fil);
    }

    private Assigned assigned(Email email) {
        return assign.assign(CALL, fil.id(), email, NOW, true);
    }

    private Member member(String address, String name, String company) {
        var email = email(address);
        var member = new Member(
                MemberId.of(CALL, email.person()),
                CALL,
                email,
                name,
                Language.FR,
                company,
                List.of("euratechnologies"),
                List.of(),
                0,
                0,
                Interests.NONE,
                List.of(),
                false,
                NOW,
                1);
        memory.commit(Write.put(member));
        return member;
    }

    @Test
    void the_member_gets_the_reading_and_one_mail() {
        assertThat(assigned(lea.email())).isEqualTo(new Assigned(anOpenCall(), fil, lea, Optional.empty(), 1, DUE));
        assertThat(memory.committee().readings(CALL)).containsExactly(Reading.assigned(lea, fil.id(), DUE));
        assertThat(memory.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.template()).isEqualTo(MailTemplate.NEW_READINGS);
            assertThat(mail.values()).containsEntry("count", "1");
        });
    }

    @Test
    void staff_may_go_beyond_the_sites_and_the_maximum_of_a_member() {
        var max = member("max@example.org", "Max Petit", "");
        assertThat(assigned(max.email()).load()).isEqualTo(1);
    }

    @Test
    void a_likely_conflict_is_said() {
        var cousin = member("eve@example.org", "Eve Lefèvre", "");
        var dry = assign.assign(CALL, fil.id(), cousin.email(), NOW, false);
        assertThat(dry.conflict()).contains(new FoundConflict(ConflictOfInterest.SAME_FAMILY_NAME, ""));
        assertThat(assigned(cousin.email())).isEqualTo(dry);
    }

    @Test
    void a_sure_conflict_is_refused_with_its_reason() {
        member("ada+1@fil.example", "Ada Roy", "");
        member("max@fil.example", "Max Petit", "");
        member("al@example.org", "Ada Lefèvre", "");
        member("zoe@example.org", "Zoé Petit", "Fil Moderne SAS");
        var before = memory.everything();
        Map.of(
                        "ada+1@fil.example", FieldCode.SAME_ADDRESS,
                        "max@fil.example", FieldCode.SAME_DOMAIN,
                        "al@example.org", FieldCode.SAME_NAME,
                        "zoe@example.org", FieldCode.SAME_COMPANY)
                .forEach((address, code) -> {
                    var refusal = refusal(() -> assigned(email(address)));
                    assertThat(refusal.reason()).isEqualTo(Reason.CONFLICT_OF_INTEREST);
                    assertThat(refusal.fields()).isEqualTo(Map.of("email", code));
                });
        assertThat(memory.everything()).isEqualTo(before);
    }

    @Test
    void every_conflict_has_a_code_of_its_name() {
        for (var conflict : ConflictOfInterest.values())
            assertThat(conflict.code().name()).isEqualTo(conflict.name());
    }

    @Test
    void a_dry_run_says_the_same_and_changes_nothing() {
        var before = memory.everything();
        assertThat(assign.assign(CALL, fil.id(), lea.email(), NOW, false))
                .isEqualTo(new Assigned(anOpenCall(), fil, lea, Optional.empty(), 1, DUE));
        assertThat(memory.everything()).isEqualTo(before);
    }

    @Test
    void nobody_gets_an_application_twice_not_even_after_stepping_back() {
        assigned(lea.email());
        assertThat(reason(() -> assigned(lea.email()))).isEqualTo(Reason.ALREADY_ASSIGNED);
        var reading = memory.committee().readings(CALL).getFirst();
        memory.commit(Write.put(reading.recused(new Reading.Recusal(Reading.Recusal.Ground.NO_TIME, ""))));
        assertThat(reason(() -> assigned(lea.email()))).isEqualTo(Reason.ALREADY_ASSIGNED);
        assertThat(memory.mails()).hasSize(1);
    }

    @Test
    void only_a_submitted_application_and_a_present_member_are_brought_together() {
        var draft = aDraftOf("draft@example.org");
        memory.commit(Write.put(draft));
        assertThat(reason(() -> assign.assign(CALL, draft.id(), lea.email(), NOW, true)))
                .isEqualTo(Reason.NOT_SUBMITTED);
        assertThat(refusal(() -> assign.assign(CALL, new ApplicationId("nothing"), lea.email(), NOW, true))
                        .fields())
                .isEqualTo(Map.of("application", FieldCode.NOT_KNOWN));
        assertThat(reason(() -> assigned(email("nobody@example.org")))).isEqualTo(Reason.MEMBER_UNKNOWN);
        memory.commit(Write.put(lea.withdrawn(true)));
        assertThat(reason(() -> assigned(lea.email()))).isEqualTo(Reason.MEMBER_UNKNOWN);
        memory.commit(Write.put(fil.withdrawn(NOW).application()));
        assertThat(reason(() -> assigned(lea.email()))).isEqualTo(Reason.WITHDRAWN);
        assertThat(memory.mails()).isEmpty();
    }

    @Test
    void an_application_withdrawn_at_the_same_instant_is_not_assigned() {
        memory.beforeNextCommit(() -> memory.commit(Write.put(fil.withdrawn(NOW).application())));
        assertThat(reason(() -> assigned(lea.email()))).isEqualTo(Reason.WITHDRAWN);
        assertThat(memory.committee().readings(CALL)).isEmpty();
    }
}
