package fr.navette.reports;

import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.committee.InvitationAnswer;
import fr.navette.committee.Member;
import fr.navette.committee.Reading;
import fr.navette.input.Values;
import fr.navette.mail.Delivery;
import fr.navette.mail.Mail;
import fr.navette.reviews.ProjectReview;
import fr.navette.secrets.Sha256;
import fr.navette.text.Language;
import fr.navette.text.LocalizedTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Something that staff should hear of once.
 *
 * @param key differs if the same happens again, such as a second bounce
 * @param line the values of its line in the mail
 */
record News(Topic topic, String key, Map<String, Object> line) {
    private static final int FINGERPRINT = 16;

    /** The topics, in the order of the mail. */
    enum Topic {
        REFUSED("refused"),
        LAPSED("lapsed"),
        DEFERRAL("deferrals"),
        WITHDRAWN("withdrawn"),
        MAIL("mails"),
        READER("readers"),
        DECLINED("declined"),
        RECUSED("recused"),
        CONFLICT("conflicts"),
        SILENT("silent"),
        DEPARTURE("departures");

        /** The section of the mail's text. */
        final String section;

        Topic(String section) {
            this.section = section;
        }
    }

    static News ofOffer(Topic topic, Summary summary, Call call) {
        return new News(
                topic,
                summary.application() + " " + summary.offerEndsAt(),
                Map.of("startup", summary.startup(), "place", call.siteName(summary.site())));
    }

    static News ofWithdrawal(Summary withdrawn) {
        return new News(Topic.WITHDRAWN, withdrawn.application().value(), Map.of("startup", withdrawn.startup()));
    }

    static News ofReview(Topic topic, ProjectReview review) {
        return new News(
                topic,
                review.project() + " " + review.period(),
                Map.of(
                        "startup", review.startup(),
                        "month", LocalizedTime.month(review.period(), Language.FR)));
    }

    static News of(Mail mail) {
        var who = mail.toName().isEmpty() ? mail.to().address() : mail.toName();
        var problem = mail.delivery() == Delivery.NONE
                ? mail.state().name()
                : mail.delivery().name();
        return new News(Topic.MAIL, mail.id() + " " + mail.version(), Map.of("who", who, problem, "true"));
    }

    /** A member who has declined the invitation; declining again, for another reason, is news. */
    static News of(Member member, InvitationAnswer declined) {
        return new News(
                Topic.DECLINED,
                member.id().value() + " " + declined.at(),
                said(declined.reason()).with("name", member.name()));
    }

    static News ofRecusal(Member member, Reading recused, Summary application) {
        return new News(
                Topic.RECUSED,
                member.id().value() + " " + application.application(),
                said(recused.recusal().note())
                        .with("name", member.name())
                        .with("startup", application.startup())
                        .with(recused.recusal().reason().name(), "true"));
    }

    private static Values said(String words) {
        return words.isEmpty() ? new Values() : Values.of("said", words);
    }

    /**
     * @param behind the readings that the member is behind with, at least one
     * @param unreachable whether no mail reaches the member
     */
    static News of(Member member, List<Reading> behind, boolean unreachable, Call call) {
        var due = behind.stream().map(Reading::dueAt).min(Instant::compareTo).orElseThrow();
        return new News(
                Topic.READER,
                member.id().value() + " " + due,
                (unreachable ? Values.of("unreachable", "true") : new Values())
                        .with("name", member.name())
                        .with("count", Integer.toString(behind.size()))
                        .with("dueAt", LocalizedTime.minutes(due, call.zone(), Language.FR)));
    }

    static News ofConflict(Member member, Reading closed, Summary application) {
        return new News(
                Topic.CONFLICT,
                member.id().value() + " " + closed.application() + " " + closed.version(),
                Map.of("name", member.name(), "startup", application.startup()));
    }

    /** Short, so that those of thousands of mails fit into one row, and nobody can be recognised by it. */
    String fingerprint() {
        return Sha256.hex(topic + " " + key).substring(0, FINGERPRINT);
    }
}
