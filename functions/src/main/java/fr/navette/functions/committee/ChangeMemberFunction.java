package fr.navette.functions.committee;

import fr.navette.committee.ChangeMember;
import fr.navette.committee.Member;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.staff.StaffEvent;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.text.Language;
import fr.navette.text.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The change-member command: amends what is known of a member. */
public record ChangeMemberFunction(StaffCommand command) implements StaffHandler {
    private static final Field<Optional<String>> NAME =
            Field.changedLine("name", new Texts("Prénom et nom", "First and last name"));
    private static final Field<Optional<String>> COMPANY =
            Field.changedLine("company", new Texts("Entreprise", "Company"));
    private static final Field<Optional<List<String>>> SITES = Field.changedTexts(
            "sites", new Texts("Sites dont il lit les dossiers", "Sites whose applications they read"));
    private static final Field<Optional<List<String>>> FIELDS =
            Field.changedTexts("fields", new Texts("Domaines de compétence", "Fields of expertise"));
    private static final Field<Optional<Integer>> MIN_READS = Field.changedNumber(
            "minReads",
            new Texts("Nombre minimal de dossiers, si possible", "Minimum number of applications to read, if possible"),
            0,
            InviteCommitteeFunction.HIGHEST_MAX_READS);
    private static final Field<Optional<Integer>> MAX_READS = Field.changedNumber(
            "maxReads",
            new Texts("Nombre maximal de dossiers", "Maximum number of applications to read"),
            0,
            InviteCommitteeFunction.HIGHEST_MAX_READS);
    // "language" is that of the answer, in the event of every command.
    private static final Field<Optional<Language>> LANGUAGE =
            Field.changedLanguage("mailLanguage", new Texts("Langue des mails", "Language of the mails"));

    // "zone" is that of a report's times.
    private static final Field<Optional<Optional<ZoneId>>> TIME_ZONE = Field.changedZone(
            "timeZone",
            new Texts(
                    "Fuseau horaire du membre, pour que rien n'arrive la nuit ; vide : celui de l'appel",
                    "The member's time zone, so that nothing comes at night; empty: that of the call"));

    public ChangeMemberFunction() {
        this(Wiring.ofEnvironment());
    }

    ChangeMemberFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var change = new ChangeMember(ports.calls(), ports.applications(), ports.committee(), ports.transactions());
        return StaffCommand.changing(
                        "change-member",
                        ports.clock(),
                        Field.CALL,
                        WithdrawMemberFunction.EMAIL,
                        NAME,
                        COMPANY,
                        SITES,
                        FIELDS,
                        MIN_READS,
                        MAX_READS,
                        LANGUAGE,
                        TIME_ZONE)
                .reports(event -> report(change.change(
                        event.get(Field.CALL),
                        event.get(WithdrawMemberFunction.EMAIL),
                        amendment(event),
                        event.confirmed())));
    }

    private static ChangeMember.Amendment amendment(StaffEvent event) {
        return new ChangeMember.Amendment(
                event.get(NAME).filter(name -> !name.isEmpty()),
                event.get(COMPANY),
                event.get(SITES),
                event.get(FIELDS),
                event.get(MIN_READS),
                event.get(MAX_READS),
                event.get(LANGUAGE),
                event.get(TIME_ZONE));
    }

    private static Map<String, Object> report(ChangeMember.Changed changed) {
        var after = values(changed.member());
        var differences = new ArrayList<Map<String, Object>>();
        values(changed.before()).forEach((field, before) -> {
            if (!before.equals(after.get(field)))
                differences.add(Values.of("field", field).with("before", before).with("after", after.get(field)));
        });
        return Values.of("member", changed.member().name())
                .with("email", changed.member().email().address())
                .with("changed", differences)
                .with(
                        "closed",
                        changed.closed().stream()
                                .map(closed -> Map.of(
                                        "application", closed.reading().application(), "startup", closed.startup()))
                                .toList());
    }

    private static Map<String, Object> values(Member member) {
        return Values.of("name", member.name())
                .with("company", member.company())
                .with("sites", member.sites())
                .with("fields", member.fields())
                .with("minReads", member.minReads())
                .with("maxReads", member.maxReads())
                .with("mailLanguage", member.language().tag())
                .with("timeZone", member.mails().zone().map(ZoneId::getId).orElse(""));
    }
}
