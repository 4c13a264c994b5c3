package fr.navette.functions.reviews;

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

    private ReviewFields() {}
}
