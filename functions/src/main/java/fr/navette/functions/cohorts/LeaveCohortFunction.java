package fr.navette.functions.cohorts;

import fr.navette.cohorts.LeaveCohort;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.people.Email;
import fr.navette.text.Texts;
import java.time.LocalDate;
import java.util.Optional;

/** The leave-cohort command: records that a start-up leaves its cohort. */
public record LeaveCohortFunction(StaffCommand command) implements StaffHandler {
    private static final Field<Optional<Email>> ASKED_BY = Field.optionalEmail(
            "askedBy",
            new Texts(
                    "Adresse du représentant qui l'a demandé ; vide si l'équipe en a décidé",
                    "Address of the representative who asked; empty if the staff decided"));
    private static final Field<Optional<LocalDate>> LAST_DAY = Field.optionalDate(
            "lastDay",
            new Texts(
                    "Dernier jour ; la place est libre le lendemain. Vide : le départ a déjà eu lieu",
                    "Last day; the place is free the day after. Empty: it has left already"));

    public LeaveCohortFunction() {
        this(Wiring.ofEnvironment());
    }

    LeaveCohortFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var leave = ports.leaveCohort();
        var named = ports.namedApplications();
        return StaffCommand.changing(
                        "leave-cohort",
                        ports.clock(),
                        ShowCohortFunction.COHORT,
                        Field.APPLICATION,
                        ASKED_BY,
                        LAST_DAY,
                        ProjectReport.REASON)
                .reports(event -> ProjectReport.of(leave.leave(
                        event.get(ShowCohortFunction.COHORT),
                        named.get(event.get(Field.APPLICATION), "application"),
                        new LeaveCohort.Request(
                                event.get(ASKED_BY), event.get(LAST_DAY), event.get(ProjectReport.REASON)),
                        event.now(),
                        event.confirmed())));
    }
}
