package fr.navette.functions.table;

import fr.navette.calls.CallId;
import fr.navette.functions.table.Row.Stored;
import fr.navette.identity.Link;
import fr.navette.identity.MemberId;
import fr.navette.identity.Membership;
import fr.navette.identity.Network;
import fr.navette.identity.Session;
import fr.navette.identity.SignInCodes;
import fr.navette.identity.SignInCodes.Asked;
import fr.navette.identity.SignInCodes.Code;
import fr.navette.identity.SolvedChallenge;
import fr.navette.input.Fields;
import fr.navette.input.Values;
import fr.navette.people.Email;
import fr.navette.people.PersonId;
import java.util.Map;

/** The rows of codes, links, sessions and used proofs, stored by their hashes. */
final class TokenRow {
    private static final String LINK = "link";
    private static final String SESSION = "session";

    private TokenRow() {}

    static Row row(SignInCodes codes) {
        var data = new Values()
                .with(
                        "askedFrom",
                        codes.asked().stream()
                                .map(asked -> Map.of(
                                        "at",
                                        asked.at(),
                                        "network",
                                        asked.network().hash()))
                                .toList())
                .with(
                        "codes",
                        codes.codes().stream()
                                .map(c -> Map.of(
                                        "hash", c.hash(),
                                        "expiresAt", c.expiresAt(),
                                        "wrongFrom",
                                                c.wrong().stream()
                                                        .map(Network::hash)
                                                        .toList()))
                                .toList());
        return Row.of(Key.codes(codes.person()), data, codes.version()).expires(codes.forgottenAt());
    }

    static SignInCodes codes(PersonId person, Stored stored) {
        var fields = stored.data();
        return new SignInCodes(
                person,
                fields.list(
                        "askedFrom",
                        a -> new Asked(
                                a.instant("at"),
                                new Network(a.optionalText("network").orElse("")))),
                fields.list("codes", TokenRow::code),
                stored.version());
    }

    /** A code of an older shape, which counted no networks, is as good as new for its last minutes. */
    private static Code code(Fields code) {
        return new Code(
                code.text("hash"),
                code.instant("expiresAt"),
                code.texts("wrongFrom").stream().map(Network::new).toList());
    }

    static Row row(Link link) {
        var data = new Values()
                .with("kind", LINK)
                .with("membership", membership(link.membership()))
                .with("expiresAt", link.expiresAt())
                .with("used", link.used());
        return Row.of(Key.token(link.hash()), data, link.version()).expires(link.expiresAt());
    }

    static boolean isLink(Stored stored) {
        return stored.data().text("kind").equals(LINK);
    }

    static Link link(String hash, Stored stored) {
        var fields = stored.data();
        return new Link(
                hash,
                fields.object("membership", TokenRow::membership),
                fields.instant("expiresAt"),
                fields.flag("used"),
                stored.version());
    }

    static Row row(Session session) {
        var data = new Values()
                .with("kind", SESSION)
                .with("email", session.email().address())
                .with("name", session.name())
                .with("applicant", session.applicant())
                .with(
                        "memberships",
                        session.memberships().stream().map(TokenRow::membership).toList())
                .with("openedAt", session.openedAt())
                .with("expiresAt", session.expiresAt());
        return Row.of(Key.token(session.hash()), data, 0).expires(session.expiresAt());
    }

    /** Leads from a person to a session, with the same end. */
    static Row pointer(Session session) {
        return Row.of(Key.sessionOf(session.person(), session.hash()), Map.of("hash", session.hash()), 0)
                .expires(session.expiresAt());
    }

    static String hash(Stored pointer) {
        return pointer.data().text("hash");
    }

    static boolean isSession(Stored stored) {
        return stored.data().text("kind").equals(SESSION);
    }

    static Session session(String hash, Stored stored) {
        var fields = stored.data();
        return new Session(
                hash,
                new Email(fields.text("email")),
                fields.optionalText("name").orElse(""),
                fields.flag("applicant"),
                fields.list("memberships", TokenRow::membership),
                fields.optionalInstant("openedAt")
                        .orElseGet(() -> fields.instant("expiresAt").minus(Session.IDLE)),
                fields.instant("expiresAt"));
    }

    static Row row(SolvedChallenge solved) {
        return Row.of(Key.proof(solved.id()), Map.of(), 1).expires(solved.expiresAt());
    }

    private static Map<String, Object> membership(Membership membership) {
        return Map.of(
                "call", membership.call().value(), "member", membership.member().value());
    }

    private static Membership membership(Fields fields) {
        return new Membership(new CallId(fields.text("call")), new MemberId(fields.text("member")));
    }
}
