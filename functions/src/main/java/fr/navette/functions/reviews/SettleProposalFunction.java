package fr.navette.functions.reviews;

import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.FieldCode;
import fr.navette.input.Values;
import fr.navette.reviews.Proposal;
import fr.navette.reviews.SettleProposal;
import fr.navette.reviews.SettleProposal.Decision;
import fr.navette.reviews.SettleProposal.Settled;
import fr.navette.text.Texts;
import java.util.Map;

/** The settle-proposal command: confirms the proposal that a project leaves, or takes it back. */
public record SettleProposalFunction(StaffCommand command) implements StaffHandler {
    private static final int MAX_CHARS = 1_000;
    private static final Field<Decision> DECISION = Field.choice(
            "decision",
            new Texts("Confirmer le départ, ou le retirer", "Confirm the departure, or take it back"),
            Decision.class,
            FieldCode.NOT_AN_OPTION);
    private static final Field<String> NOTE = Field.optionalParagraph(
            "note",
            new Texts("Un mot pour les fondateurs, sur leur page", "A word for the founders, on their page"),
            MAX_CHARS);

    public SettleProposalFunction() {
        this(Wiring.ofEnvironment());
    }

    SettleProposalFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var settle = new SettleProposal(
                ports.calls(), ports.projectPlaces(), ports.reviews(), ports.leaveCohort(), ports.transactions());
        var named = ports.namedApplications();
        return StaffCommand.changing("settle-proposal", ports.clock(), Field.PROJECT, DECISION, NOTE)
                .reports(event -> {
                    var id = named.get(event.get(Field.PROJECT), "project");
                    var place = ports.projectPlaces().named(id);
                    return report(settle.settle(
                            place.cohort(),
                            place.project(),
                            event.get(DECISION),
                            event.get(NOTE),
                            event.now(),
                            event.confirmed()));
                });
    }

    private static Map<String, Object> report(Settled settled) {
        var review = settled.review();
        var proposal = review.proposal();
        return Values.of("call", review.cohort())
                .with("period", review.period().toString())
                .with("project", review.project())
                .with("startup", review.startup())
                .with("proposal", proposal.map(Proposal::state))
                .with("reply", proposal.flatMap(Proposal::reply).map(Proposal.Reply::text))
                .with("lastDay", settled.lastDay())
                .with("mails", settled.mails().size());
    }
}
