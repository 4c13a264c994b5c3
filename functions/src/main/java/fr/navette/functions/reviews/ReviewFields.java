package fr.navette.functions.reviews;

import fr.navette.applications.NamedApplication;
import fr.navette.functions.staff.Field;
import fr.navette.text.Texts;
import java.time.YearMonth;
import java.util.Optional;

/** The fields of the commands about monthly reviews. */
final class ReviewFields {
    static final Field<YearMonth> PERIOD =
            Field.month("period", new Texts("Mois du bilan, comme 2027-03", "Month of the review, such as 2027-03"));
    static final Field<Optional<YearMonth>> NEWEST_PERIOD = Field.optionalMonth(
            "period",
            new Texts(
                    "Mois du bilan, comme 2027-03 ; vide : le plus récent",
                    "Month of the review, such as 2027-03; empty: the newest"));
    static final Field<NamedApplication> PROJECT = Field.application(
            "project",
            new Texts(
                    "Identifiant du projet, ou identifiant ou numéro de sa candidature",
                    "Id of the project, or id or receipt number of its application"));

    private ReviewFields() {}
}
