package fr.navette.functions.committee;

import fr.navette.applications.Application;
import fr.navette.committee.ChangeAddress;
import fr.navette.committee.Member;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.people.Email;
import fr.navette.text.Texts;

/** The change-address command: moves an applicant or a member to another address. */
public record ChangeAddressFunction(StaffCommand command) implements StaffHandler {
    private static final Field<Email> FROM = Field.email(
            "from",
            new Texts(
                    "Adresse actuelle, d'un candidat ou d'un membre", "Present address, of an applicant or a member"));
    private static final Field<Email> TO = Field.email("to", new Texts("Nouvelle adresse", "New address"));

    public ChangeAddressFunction() {
        this(Wiring.ofEnvironment());
    }

    ChangeAddressFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var change = new ChangeAddress(
                ports.calls(), ports.applications(), ports.committee(), ports.transactions(), ports.secrets());
        return StaffCommand.changing("change-address", ports.clock(), Field.CALL, FROM, TO)
                .reports(event -> report(change.change(
                                event.get(Field.CALL), event.get(FROM), event.get(TO), event.now(), event.confirmed()))
                        .with("from", event.get(FROM).address())
                        .with("to", event.get(TO).address()));
    }

    private static Values report(ChangeAddress.Changed changed) {
        return Values.of("changed", changed.owner())
                .with("startup", changed.application().map(Application::startup))
                .with("member", changed.member().map(Member::name))
                .with("mails", changed.mails());
    }
}
