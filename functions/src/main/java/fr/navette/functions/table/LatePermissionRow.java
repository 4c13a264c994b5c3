package fr.navette.functions.table;

import fr.navette.applications.LatePermission;
import fr.navette.calls.CallId;
import fr.navette.functions.table.Row.Stored;
import fr.navette.input.Values;
import fr.navette.people.Email;

/** The row of a permission to come late. */
final class LatePermissionRow {
    private LatePermissionRow() {}

    static Row row(LatePermission permission) {
        var data = new Values()
                .with("call", permission.call().value())
                .with("email", permission.email().address())
                .with("until", permission.until())
                .with("reason", permission.reason());
        return Row.of(Key.late(permission.email().person(), permission.call()), data, permission.version());
    }

    static LatePermission permission(Stored stored) {
        var fields = stored.data();
        return new LatePermission(
                new CallId(fields.text("call")),
                new Email(fields.text("email")),
                fields.instant("until"),
                fields.text("reason"),
                stored.version());
    }
}
