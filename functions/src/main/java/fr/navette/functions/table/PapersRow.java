package fr.navette.functions.table;

import fr.navette.calls.CallId;
import fr.navette.cohorts.AgreementText;
import fr.navette.cohorts.Papers;
import fr.navette.functions.table.Row.Stored;
import fr.navette.input.Fields;
import fr.navette.input.Values;
import fr.navette.people.Email;

/** The papers of a project, which are part of the row of its place, and the row of an agreement that was signed. */
final class PapersRow {
    private PapersRow() {}

    static Values values(Papers papers) {
        return Values.of("done", papers.done().stream().map(PapersRow::done).toList())
                .with(
                        "signatures",
                        papers.signatures().stream().map(PapersRow::signature).toList())
                .with(
                        "exitForms",
                        papers.exitForms().stream().map(PapersRow::exitForm).toList());
    }

    private static Values done(Papers.Done done) {
        return Values.of("item", done.item())
                .with("by", NamedPersonData.values(done.by()))
                .with("at", done.at());
    }

    private static Values signature(Papers.Signature signed) {
        return Values.of("by", NamedPersonData.values(signed.by()))
                .with("version", signed.version())
                .with("hash", signed.hash())
                .with("language", signed.language().tag())
                .with("at", signed.at());
    }

    private static Values exitForm(Papers.ExitForm form) {
        return Values.of("by", NamedPersonData.values(form.by()))
                .with("lasting", form.lasting().address())
                .with("alumni", form.alumni())
                .with("comment", form.comment())
                .with("wayOut", form.wayOut())
                .with("at", form.at());
    }

    static Papers papers(Fields fields) {
        return new Papers(
                fields.list("done", PapersRow::done),
                fields.list("signatures", PapersRow::signature),
                fields.list("exitForms", PapersRow::exitForm));
    }

    private static Papers.Done done(Fields fields) {
        return new Papers.Done(fields.text("item"), fields.object("by", NamedPersonData::person), fields.instant("at"));
    }

    private static Papers.Signature signature(Fields fields) {
        return new Papers.Signature(
                fields.object("by", NamedPersonData::person),
                fields.text("version"),
                fields.text("hash"),
                fields.language("language").orElseThrow(),
                fields.instant("at"));
    }

    private static Papers.ExitForm exitForm(Fields fields) {
        return new Papers.ExitForm(
                fields.object("by", NamedPersonData::person),
                new Email(fields.text("lasting")),
                fields.flag("alumni"),
                fields.optionalText("comment").orElse(""),
                fields.optionalText("wayOut").orElse(""),
                fields.instant("at"));
    }

    static Row row(AgreementText agreement) {
        var data = Values.of("cohort", agreement.cohort().value())
                .with("hash", agreement.hash())
                .with("version", agreement.version())
                .with("language", agreement.language().tag())
                .with("text", agreement.text());
        return Row.of(Key.agreement(agreement.cohort(), agreement.hash()), data, 0);
    }

    static AgreementText agreement(Stored stored) {
        var fields = stored.data();
        return new AgreementText(
                new CallId(fields.text("cohort")),
                fields.text("hash"),
                fields.text("version"),
                fields.language("language").orElseThrow(),
                fields.text("text"));
    }
}
