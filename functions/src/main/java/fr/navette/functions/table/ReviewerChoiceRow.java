package fr.navette.functions.table;

import fr.navette.calls.CallId;
import fr.navette.cohorts.ProjectId;
import fr.navette.functions.table.Row.Stored;
import fr.navette.identity.MemberId;
import fr.navette.input.Values;
import fr.navette.reviews.ReviewerChoice;
import fr.navette.reviews.ReviewerChoice.Choice;
import java.time.YearMonth;

/** The row of a reviewer's choice about a project. */
final class ReviewerChoiceRow {
    private ReviewerChoiceRow() {}

    static Row row(ReviewerChoice choice) {
        var data = Values.of("cohort", choice.cohort().value())
                .with("period", choice.period())
                .with("project", choice.project().value())
                .with("member", choice.member().value())
                .with("choice", choice.choice().name())
                .with("forFounders", choice.forFounders())
                .with("forStaff", choice.forStaff())
                .with("at", choice.at());
        return Row.of(
                Key.choice(choice.cohort(), choice.period(), choice.project(), choice.member()),
                data,
                choice.version());
    }

    static ReviewerChoice choice(Stored stored) {
        var fields = stored.data();
        return new ReviewerChoice(
                new CallId(fields.text("cohort")),
                YearMonth.parse(fields.text("period")),
                new ProjectId(fields.text("project")),
                new MemberId(fields.text("member")),
                Choice.valueOf(fields.text("choice")),
                fields.optionalText("forFounders").orElse(""),
                fields.optionalText("forStaff").orElse(""),
                fields.instant("at"),
                stored.version());
    }
}
