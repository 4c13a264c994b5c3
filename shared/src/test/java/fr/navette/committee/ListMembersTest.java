package fr.navette.committee;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.PARIS;
import static fr.navette.Given.aMember;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.email;
import static fr.navette.Given.scores;
import static fr.navette.Given.stored;
import static fr.navette.Refused.reason;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.applications.Application;
import fr.navette.applications.Status;
import fr.navette.applications.Summary;
import fr.navette.calls.CallId;
import fr.navette.committee.Reading.Recusal;
import fr.navette.identity.MemberId;
import fr.navette.identity.Seen;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.mail.MailStates;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists members and shows one of them. */
class ListMembersTest {
    private final InMemory memory = new InMemory();
    private final ListMembers list =
            new ListMembers(memory.calls(), memory.applications(), memory.committee(), memory.outbox());
    private final ShowMember show =
            new ShowMember(memory.calls(), memory.applications(), memory.committee(), memory.outbox());
    private final Member lea = aMember("lea@example.org");

    @BeforeEach
    void aCommittee() {
        memory.commit(Write.put(anOpenCall()), Write.put(lea));
    }

    private static Member named(String name, boolean withdrawn) {
        var email = email(name.hashCode() + "@example.org");
        return new Member(
                MemberId.of(CALL, email.person()),
                CALL,
                email,
                name,
                Language.FR,
                "La Redoute",
                List.of("blanchemaille"),
                List.of(),
                0,
                20,
                Interests.NONE,
                List.of(),
                withdrawn,
                NOW,
                1);
    }

    private Application sent(String name) {
        return stored(memory, anApplicationOf(name + "@example.org", name));
    }

    private Reading assigned(Application application) {
        var reading = Reading.assigned(lea, application.id(), LATER);
        memory.commit(Write.put(reading));
        return reading;
    }

    private Reading reviewed(Application application, int team, int market) {
        var review = new Review(scores("team", team, "market", market), "private", "", true, 1);
        var done = assigned(application).reviewed(review);
        memory.commit(Write.put(done));
        return done;
    }

    private static BigDecimal one(String decimal) {
        return new BigDecimal(decimal);
    }

    private static MemberActivity idle(Member member) {
        return new MemberActivity(
                member, 0, 0, 0, 0, List.of(), false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void who_is_most_behind_comes_first() {
        var emile = named("Émile", false);
        memory.commit(Write.put(emile));
        assigned(sent("one"));
        for (var name : List.of("two", "three"))
            memory.commit(Write.put(Reading.assigned(emile, sent(name).id(), LATER.plus(Duration.ofDays(9)))));
        assertThat(list.list(CALL, LATER).members())
                .extracting(activity -> activity.member().name() + " " + activity.behind() + " " + activity.open())
                .containsExactly("Léa Martin 1 1", "Émile 0 2");
    }

    @Test
    void who_has_most_left_to_read_comes_first() {
        var emile = named("Émile", false);
        memory.commit(Write.put(emile));
        assigned(sent("one"));
        assertThat(list.list(CALL, NOW).members())
                .extracting(activity -> activity.member().name() + " " + activity.open())
                .containsExactly(lea.name() + " 1", "Émile 0");
    }

    @Test
    void members_are_in_dictionary_order_and_withdrawn_ones_last() {
        var omar = named("Omar", false);
        var emile = named("Émile", false);
        var anne = named("Anne", true);
        memory.commit(Write.put(omar), Write.put(emile), Write.put(anne));
        assertThat(list.list(CALL, NOW).members()).containsExactly(idle(emile), idle(lea), idle(omar), idle(anne));
    }

    @Test
    void readings_are_counted_with_mean_and_spread() {
        reviewed(sent("Fil"), 5, 5);
        reviewed(sent("Fin"), 3, 3);
        reviewed(sent("Fou"), 1, 4);
        assigned(sent("Fer"));
        var fee = sent("Fee");
        var noTime = new Recusal(Recusal.Ground.NO_TIME, "sorry");
        memory.commit(Write.put(assigned(fee).recused(noTime)));
        memory.commit(Write.put(new Seen(lea.membership(), NOW)));
        // Scores 100, 50 and 25: mean 58.3, standard deviation 31.2.
        assertThat(list.list(CALL, NOW).members())
                .containsExactly(new MemberActivity(
                        lea,
                        5,
                        3,
                        1,
                        0,
                        List.of(new MemberActivity.Recused(fee.id(), "Fee", noTime)),
                        false,
                        Optional.of(NOW),
                        Optional.of(one("58.3")),
                        Optional.of(one("31.2"))));
    }

    @Test
    void an_open_reading_is_behind_from_the_third_day_before_its_end_a_finished_one_never() {
        assigned(sent("Fil"));
        reviewed(sent("Fin"), 5, 5);
        var thirdDay = LocalDate.ofInstant(LATER, PARIS)
                .minusDays(3)
                .atStartOfDay(PARIS)
                .toInstant();
        assertThat(list.list(CALL, thirdDay.minusSeconds(1)).members())
                .extracting(MemberActivity::behind)
                .containsExactly(0);
        assertThat(list.list(CALL, thirdDay).members())
                .extracting(MemberActivity::behind)
                .containsExactly(1);
    }

    @Test
    void a_withdrawn_application_counts_nowhere_and_a_decided_one_is_no_longer_open() {
        var gone = sent("Fil");
        reviewed(gone, 5, 5);
        memory.commit(Write.put(gone.withdrawn(LATER).application()));
        var decided = sent("Fin");
        assigned(decided);
        memory.commit(Write.put(
                decided.announced(Status.DECLINED, Optional.empty(), LATER).application()));
        assertThat(list.list(CALL, NOW).members())
                .containsExactly(new MemberActivity(
                        lea, 1, 0, 0, 0, List.of(), false, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void a_member_whose_mail_failed_is_unreachable() {
        var mail = new CommitteeMails(lea, anOpenCall(), "t").invitation("m1", NOW);
        memory.commit(Write.put(mail));
        memory.commit(Write.put(MailStates.failed(mail)));
        assertThat(list.list(CALL, NOW).members())
                .extracting(MemberActivity::unreachable)
                .containsExactly(true);
    }

    @Test
    void one_member_is_shown_with_readings_and_mails() {
        var fil = sent("Fil");
        var fin = sent("Fin");
        var done = reviewed(fil, 5, 5);
        var open = assigned(fin);
        var mail = new CommitteeMails(lea, anOpenCall(), "t").invitation("m1", NOW);
        var other = new CommitteeMails(named("Omar", false), anOpenCall(), "t").invitation("m2", NOW);
        memory.commit(Write.put(mail), Write.put(other));
        assertThat(show.show(CALL, email("LEA@example.org"), NOW))
                .isEqualTo(new ShowMember.Shown(
                        anOpenCall(),
                        list.list(CALL, NOW).members().getFirst(),
                        List.of(
                                new ShowMember.MemberReading(done, Summary.of(fil), Optional.of(one("100.0"))),
                                new ShowMember.MemberReading(open, Summary.of(fin), Optional.empty())),
                        List.of(),
                        List.of(mail)));
    }

    @Test
    void an_unknown_call_or_member_is_refused() {
        assertThat(refusal(() -> show.show(CALL, email("bob@example.org"), NOW)).fields())
                .isEqualTo(Map.of("email", FieldCode.NOT_KNOWN));
        assertThat(reason(() -> show.show(CALL, email("bob@example.org"), NOW))).isEqualTo(Reason.MEMBER_UNKNOWN);
        assertThat(reason(() -> list.list(new CallId("x"), NOW))).isEqualTo(Reason.CALL_UNKNOWN);
    }
}
