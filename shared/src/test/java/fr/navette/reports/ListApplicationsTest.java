package fr.navette.reports;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.aMember;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.scores;
import static fr.navette.Given.stored;
import static fr.navette.Refused.reason;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.InMemory;
import fr.navette.applications.Application;
import fr.navette.applications.Content;
import fr.navette.applications.Receipt;
import fr.navette.applications.Status;
import fr.navette.applications.Submission;
import fr.navette.applications.Summary;
import fr.navette.committee.Member;
import fr.navette.committee.Reading;
import fr.navette.committee.Review;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.reports.ListApplications.Filter;
import fr.navette.reports.ListApplications.Order;
import fr.navette.storage.Write;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListApplicationsTest {
    private static final Filter ALL = new Filter(Optional.empty(), "", "", "");

    private final InMemory memory = new InMemory();
    private final ListApplications list =
            new ListApplications(memory.calls(), memory.applications(), memory.committee());

    private void anOpenCallIsStored() {
        memory.commit(Write.put(anOpenCall()));
    }

    private Application sent(String startup, String number, Instant at, String... sites) {
        var answers = Given.answers(startup);
        var content = new Content(answers.answers(), List.of(sites), answers.track());
        var receipt = new Receipt(number, at, "f00d", "seal");
        var submission = new Submission(content, List.of(), List.of(receipt));
        var draft = aDraftOf(number + "@example.org").saved(content, 1, NOW);
        return stored(memory, draft.submitted(submission, at).application());
    }

    private void reviewed(Application application, Member member, int team, int market) {
        var reading = Reading.assigned(member, application.id(), LATER);
        memory.commit(Write.put(reading));
        memory.commit(Write.put(reading.reviewed(new Review(scores("team", team, "market", market), "", "", true, 1))));
    }

    private List<String> startups(Filter filter, Order order) {
        return list.list(CALL, filter, order, 1).applications().stream()
                .map(listed -> listed.summary().startup())
                .toList();
    }

    private void threeAndADraft() {
        anOpenCallIsStored();
        var lea = aMember("lea@example.org");
        var omar = aMember("omar@example.org");
        memory.commit(Write.put(aDraftOf("draft@example.org")));
        var zebre = sent("Zèbre", "AAAA-0001", NOW, "blanchemaille");
        var eclair = sent("Éclair", "CCCC-0003", NOW.plusSeconds(60), "euratechnologies", "blanchemaille");
        sent("Fil", "BBBB-0002", NOW.plusSeconds(120), "euratechnologies");
        reviewed(zebre, lea, 5, 5);
        reviewed(zebre, omar, 4, 3);
        reviewed(eclair, lea, 5, 5);
    }

    @Test
    void the_order_is_chosen_and_missing_values_come_last() {
        threeAndADraft();
        assertThat(startups(ALL, Order.STARTUP)).containsExactly("Éclair", "Fil", "Zèbre", "");
        assertThat(startups(ALL, Order.NUMBER)).containsExactly("Zèbre", "Fil", "Éclair", "");
        assertThat(startups(ALL, Order.SENT)).containsExactly("Fil", "Éclair", "Zèbre", "");
        assertThat(startups(ALL, Order.SCORE)).containsExactly("Éclair", "Zèbre", "Fil", "");
    }

    @Test
    void scores_are_those_of_the_ranking() {
        threeAndADraft();
        var ranked = list.list(CALL, ALL, Order.SCORE, 1).applications();
        assertThat(ranked.stream()
                        .map(l -> l.ranked()
                                .map(r -> r.score() + " of " + r.reads())
                                .orElse("-")))
                .containsExactly("100.0 of 1", "83.3 of 2", "-", "-");
        assertThat(ranked.getFirst().ranked().orElseThrow().score()).isEqualTo(new BigDecimal("100.0"));
    }

    @Test
    void filters_narrow_the_list() {
        threeAndADraft();
        assertThat(startups(new Filter(Optional.of(Status.DRAFT), "", "", ""), Order.STARTUP))
                .containsExactly("");
        assertThat(startups(new Filter(Optional.empty(), "blanchemaille", "", ""), Order.STARTUP))
                .containsExactly("Éclair", "Zèbre");
        assertThat(startups(new Filter(Optional.empty(), "", "incubator", ""), Order.STARTUP))
                .containsExactly("Éclair", "Fil", "Zèbre");
        assertThat(startups(new Filter(Optional.empty(), "", "accelerator", ""), Order.STARTUP))
                .isEmpty();
        assertThat(startups(new Filter(Optional.empty(), "", "", "ECL"), Order.STARTUP))
                .containsExactly("Éclair");
        assertThat(startups(new Filter(Optional.empty(), "", "", "bbbb-0002"), Order.STARTUP))
                .containsExactly("Fil");
        assertThat(startups(new Filter(Optional.of(Status.SUBMITTED), "euratechnologies", "", "ada"), Order.STARTUP))
                .containsExactly("Éclair", "Fil");
    }

    @Test
    void a_summary_says_all_that_the_list_shows() {
        anOpenCallIsStored();
        var fil = sent("Fil", "BBBB-0002", NOW, "euratechnologies", "blanchemaille");
        var summary =
                list.list(CALL, ALL, Order.STARTUP, 1).applications().getFirst().summary();
        assertThat(summary).isEqualTo(Summary.of(fil));
        assertThat(summary.contact()).isEqualTo("Ada Lefèvre");
        assertThat(summary.email()).contains(Given.email("BBBB-0002@example.org"));
        assertThat(summary.number()).contains("BBBB-0002");
        assertThat(summary.sites()).containsExactly("euratechnologies", "blanchemaille");
        assertThat(summary.submittedAt()).contains(NOW);
        assertThat(Summary.of(aDraftOf("bob@example.org")).number()).isEmpty();
    }

    @Test
    void a_withdrawn_application_has_no_score() {
        anOpenCallIsStored();
        var ada = stored(memory, anApplicationOf("ada@example.org", "Fil"));
        reviewed(ada, aMember("lea@example.org"), 5, 5);
        memory.commit(Write.put(ada.withdrawn(LATER).application()));
        assertThat(list.list(CALL, ALL, Order.SCORE, 1).applications())
                .extracting(ListApplications.Listed::ranked)
                .containsExactly(Optional.empty());
    }

    @Test
    void a_page_has_fifty_applications() {
        anOpenCallIsStored();
        for (int n = 100; n < 201; n++) sent("S" + n, "AAAA-0" + n, NOW, "blanchemaille");
        var first = list.list(CALL, ALL, Order.NUMBER, 1);
        assertThat(first.applications()).hasSize(50);
        assertThat(first.total()).isEqualTo(101);
        assertThat(first.next()).contains(2);
        assertThat(list.list(CALL, ALL, Order.NUMBER, 2).next()).contains(3);
        var last = list.list(CALL, ALL, Order.NUMBER, 3);
        assertThat(last.applications().stream().map(l -> l.summary().startup())).containsExactly("S200");
        assertThat(last.next()).isEmpty();
        assertThat(list.list(CALL, ALL, Order.NUMBER, 4))
                .isEqualTo(new ListApplications.Page(anOpenCall(), List.of(), 101, Optional.empty()));
    }

    @Test
    void an_unknown_call_site_or_track_is_refused() {
        assertThat(reason(() -> list.list(CALL, ALL, Order.STARTUP, 1))).isEqualTo(Reason.CALL_UNKNOWN);
        anOpenCallIsStored();
        assertThat(refusal(() -> list.list(CALL, new Filter(Optional.empty(), "paris", "", ""), Order.SENT, 1))
                        .fields())
                .isEqualTo(Map.of("site", FieldCode.NOT_AN_OPTION));
        assertThat(refusal(() -> list.list(CALL, new Filter(Optional.empty(), "", "x", ""), Order.SENT, 1))
                        .fields())
                .isEqualTo(Map.of("track", FieldCode.NOT_AN_OPTION));
    }
}
