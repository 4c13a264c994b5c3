package fr.navette.reports;

import static fr.navette.Given.LATER;
import static fr.navette.Given.email;

import fr.navette.applications.Application;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.committee.InvitationAnswer;
import fr.navette.committee.Member;
import fr.navette.committee.Reading;
import fr.navette.committee.Reading.Recusal;
import fr.navette.mail.Mail;
import fr.navette.reports.News.Topic;
import fr.navette.reviews.ProjectReview;
import java.util.List;

/** A digest with news of every topic, for the tests of other packages. */
public final class ADigest {
    private ADigest() {}

    public static Mail about(
            Application application, Member member, Reading reading, Mail failed, ProjectReview review, Call call) {
        var summary = Summary.of(application);
        var news = List.of(
                News.ofOffer(Topic.REFUSED, summary, call),
                News.ofOffer(Topic.LAPSED, summary, call),
                News.ofWithdrawal(summary),
                News.of(failed),
                News.of(member, List.of(reading), true, call),
                News.of(member, new InvitationAnswer(InvitationAnswer.Choice.NO, "En congé jusqu'en mars", LATER)),
                News.ofRecusal(member, reading.recused(new Recusal(Recusal.Ground.CONFLICT, "C'est ma sœur")), summary),
                News.ofReview(Topic.SILENT, review),
                News.ofReview(Topic.DEPARTURE, review));
        return DigestMails.of(call, news, email("equipe@example.org"), LATER);
    }
}
