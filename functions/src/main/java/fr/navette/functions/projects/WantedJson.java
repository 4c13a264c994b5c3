package fr.navette.functions.projects;

import fr.navette.input.FieldCode;
import fr.navette.input.Fields;
import fr.navette.people.Email;
import fr.navette.projects.Wanted;
import fr.navette.text.CleanText;
import fr.navette.text.Language;
import java.util.Optional;
import java.util.Set;

/** Reads the changes that a representative asks for; a part that the body lacks stays as it is. */
final class WantedJson {
    private static final int MAX_NAME = 200;
    private static final int MAX_COMMENT = 2_000;

    private WantedJson() {}

    static Wanted read(Fields body) {
        return new Wanted(
                body.has("people") ? Optional.of(body.list("people", WantedJson::person)) : Optional.empty(),
                body.has("done") ? Optional.of(Set.copyOf(body.texts("done"))) : Optional.empty(),
                body.optionalObject("signature", WantedJson::signing),
                body.optionalObject("exit", WantedJson::exit));
    }

    private static Wanted.Person person(Fields fields) {
        return new Wanted.Person(
                name(fields),
                Email.read(fields, "email"),
                fields.language("language").orElse(Language.FR),
                fields.flag("replacesMe"));
    }

    private static Wanted.Signing signing(Fields fields) {
        return new Wanted.Signing(name(fields), fields.text("hash"));
    }

    private static Wanted.Exit exit(Fields fields) {
        var comment = fields.optionalText("comment").orElse("");
        if (CleanText.length(comment) > MAX_COMMENT) throw fields.invalid("comment", FieldCode.TOO_LONG);
        return new Wanted.Exit(Email.read(fields, "lasting"), fields.flag("alumni"), comment);
    }

    private static String name(Fields fields) {
        var name = CleanText.line(fields.text("name"));
        if (CleanText.length(name) > MAX_NAME) throw fields.invalid("name", FieldCode.TOO_LONG);
        return name;
    }
}
