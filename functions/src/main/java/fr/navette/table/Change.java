package fr.navette.table;

import fr.navette.Write;
import java.util.stream.Stream;

/** What happens to one row in a transaction. */
record Change(Row row, Deed deed) {
    enum Deed {
        PUT,
        DELETE,
        /** Nothing: it must only be at its version. */
        CHECK
    }

    static Stream<Change> of(Write write) {
        return switch (write) {
            case Write.PutCall w -> puts(CallRow.row(w.call()), CallRow.listed(w.call()));
            case Write.PutApplication w -> ApplicationRow.rows(w.application()).map(row -> new Change(row, Deed.PUT));
            case Write.RemoveApplication w ->
                ApplicationRow.everyRow(w.application()).map(row -> new Change(row, Deed.DELETE));
            case Write.Unchanged w -> Stream.of(new Change(ApplicationRow.row(w.application()), Deed.CHECK));
            case Write.PutUpkeep w -> puts(UpkeepRow.row(w.upkeep()));
            case Write.RemoveUpkeep w -> deletes(UpkeepRow.row(w.upkeep()));
            case Write.AddEntry w -> puts(EntryRow.row(w.entry()));
            case Write.RemoveEntry w -> deletes(EntryRow.row(w.entry()));
            case Write.PutDocument w -> puts(DocumentRow.row(w.document()));
            case Write.RemoveDocument w -> deletes(DocumentRow.row(w.document()));
            case Write.PutUploadPace w -> puts(DocumentRow.pace(w.pace()));
            case Write.PutMember w -> puts(MemberRow.row(w.member()), MemberRow.seat(w.member()));
            case Write.PutReading w -> puts(ReadingRow.row(w.reading()));
            case Write.RemoveReading w -> deletes(ReadingRow.row(w.reading()));
            case Write.PutDecision w -> puts(DecisionRow.row(w.decision()));
            case Write.PutPlace w -> puts(PlaceRow.row(w.place()));
            case Write.PutCodes w -> puts(TokenRow.row(w.codes()));
            case Write.PutLink w -> puts(TokenRow.row(w.link()));
            case Write.UseProof w -> puts(TokenRow.row(w.solved()));
            case Write.PutMail w -> puts(MailRow.row(w.mail()));
        };
    }

    private static Stream<Change> puts(Row... rows) {
        return Stream.of(rows).map(row -> new Change(row, Deed.PUT));
    }

    private static Stream<Change> deletes(Row row) {
        return Stream.of(new Change(row, Deed.DELETE));
    }
}
