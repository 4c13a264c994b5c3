package fr.navette.functions.committee;

import fr.navette.committee.InviteCommittee;
import fr.navette.committee.InviteCommittee.Invitee;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.FieldValues;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.people.Email;
import fr.navette.text.Language;
import fr.navette.text.Texts;
import java.util.List;
import java.util.Map;

/** The invite-committee command: invites committee members. */
public record InviteCommitteeFunction(StaffCommand command) implements StaffHandler {
    static final int HIGHEST_MAX_READS = 2_000;

    private static final Field<String> NAME = Field.line("name", new Texts("Prénom et nom", "First and last name"));
    private static final Field<Email> EMAIL = Field.email("email", new Texts("Adresse e-mail", "E-mail address"));
    private static final Field<Language> LANGUAGE =
            Field.optionalLanguage("language", new Texts("Langue des mails", "Language of the mails"));
    private static final Field<String> COMPANY = Field.optionalLine("company", new Texts("Entreprise", "Company"));
    private static final Field<List<String>> SITES = Field.texts(
            "sites",
            new Texts(
                    "Sites dont il lit les dossiers ; vide : tous", "Sites whose applications they read; empty: all"));
    private static final Field<List<String>> FIELDS =
            Field.texts("fields", new Texts("Domaines de compétence", "Fields of expertise"));
    private static final Field<Integer> MIN_READS = Field.optionalNumber(
            "minReads",
            new Texts("Nombre minimal de dossiers, si possible", "Minimum number of applications to read, if possible"),
            0,
            HIGHEST_MAX_READS,
            0);
    private static final Field<Integer> MAX_READS = Field.optionalNumber(
            "maxReads",
            new Texts("Nombre maximal de dossiers", "Maximum number of applications to read"),
            0,
            HIGHEST_MAX_READS,
            20);
    private static final Field<List<Invitee>> MEMBERS = Field.list(
            "members",
            new Texts("Les personnes à inviter", "The people to invite"),
            InviteCommitteeFunction::invitee,
            NAME,
            EMAIL,
            LANGUAGE,
            COMPANY,
            SITES,
            FIELDS,
            MAX_READS,
            MIN_READS);

    public InviteCommitteeFunction() {
        this(Wiring.ofEnvironment());
    }

    InviteCommitteeFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var invite = new InviteCommittee(ports.calls(), ports.committee(), ports.transactions(), ports.secrets());
        return StaffCommand.changing("invite-committee", ports.clock(), Field.CALL, MEMBERS)
                .reports(event -> report(
                        invite.invite(event.get(Field.CALL), event.get(MEMBERS), event.now(), event.confirmed())));
    }

    private static Invitee invitee(FieldValues member) {
        return new Invitee(
                member.get(NAME),
                member.get(EMAIL),
                member.get(LANGUAGE),
                member.get(COMPANY),
                member.get(SITES),
                member.get(FIELDS),
                member.get(MIN_READS),
                member.get(MAX_READS));
    }

    private static Map<String, Object> report(InviteCommittee.Invited invited) {
        return Values.of("invited", invited.invited())
                .with("already", invited.already())
                .with("mails", invited.invited())
                .with(
                        "sameName",
                        invited.sameName().stream()
                                .map(same -> Map.of("name", same.name(), "emails", same.emails()))
                                .toList());
    }
}
