package fr.navette.functions.privacy;

import fr.navette.applications.Summary;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.staff.StaffEvent;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.people.Email;
import fr.navette.privacy.ErasePerson;
import fr.navette.text.Texts;
import java.util.List;
import java.util.Map;

/** The erase-person command: erases all that is stored of one person. */
public record ErasePersonFunction(StaffCommand command) implements StaffHandler {
    private static final Field<Email> EMAIL =
            Field.email("email", new Texts("Adresse de la personne", "The person's address"));

    public ErasePersonFunction() {
        this(Wiring.ofEnvironment());
    }

    ErasePersonFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var erase = new ErasePerson(
                ports.personalData(),
                ports.calls(),
                ports.placeLedger(),
                ports.followUps(),
                ports.digests(),
                ports.files(),
                ports.tokens(),
                ports.transactions());
        var exports = ports.exports();
        return StaffCommand.changing("erase-person", ports.clock(), EMAIL).reports(event -> {
            // First, so that a run that was interrupted finds the calls again.
            if (event.confirmed()) erase.calls(event.get(EMAIL)).forEach(exports::purge);
            return report(erase.erase(event.get(EMAIL), event.now(), event.confirmed()), event);
        });
    }

    private static Map<String, Object> report(ErasePerson.Erased erased, StaffEvent event) {
        return Values.of("zone", PersonalRows.zone(erased.data()))
                .with("rows", erased.rows())
                .with("files", erased.files())
                .with("filesLater", erased.filesLater())
                .with("mails", erased.mails())
                .with("proof", proof(erased, event))
                .with("erased", event.confirmed() ? List.of() : PersonalRows.of(erased.data()))
                .with(
                        "mentions",
                        erased.data().mentions().stream()
                                .map(ErasePersonFunction::mention)
                                .toList());
    }

    /** The proof that the house may keep: no address, but a hash that whoever knows the address can compute. */
    private static Map<String, Object> proof(ErasePerson.Erased erased, StaffEvent event) {
        return Values.of("person", event.get(EMAIL).person().value())
                .with("at", event.now())
                .with("applications", erased.data().applications().size())
                .with("memberships", erased.data().memberships().size());
    }

    /** An application of somebody else that names the person. */
    private static Map<String, Object> mention(Summary summary) {
        return Values.of("call", summary.call())
                .with("application", summary.application())
                .with("startup", summary.startup());
    }
}
