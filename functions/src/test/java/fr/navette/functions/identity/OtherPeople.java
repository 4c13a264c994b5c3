package fr.navette.functions.identity;

import fr.navette.Given;
import fr.navette.committee.Interests;
import fr.navette.committee.Member;
import fr.navette.functions.api.World;
import fr.navette.identity.MemberId;
import fr.navette.identity.Membership;
import fr.navette.identity.Session;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.util.List;

/** People beside Ada and Léa, signed in by the secret of their cookie. */
final class OtherPeople {
    private OtherPeople() {}

    static void applicant(World world, String secret, String email) {
        signIn(world, secret, email, true, List.of());
    }

    /** A member of the demo call's committee, with nothing to read. */
    static void member(World world, String secret, String email) {
        var address = Given.email(email);
        var member = new Member(
                MemberId.of(World.DEMO, address.person()),
                World.DEMO,
                address,
                "Max",
                Language.FR,
                "",
                List.of(),
                List.of(),
                0,
                20,
                Interests.NONE,
                List.of(),
                false,
                World.NOW,
                1);
        world.memory.commit(Write.put(member));
        signIn(world, secret, email, false, List.of(member.membership()));
    }

    private static void signIn(
            World world, String secret, String email, boolean applicant, List<Membership> memberships) {
        world.memory
                .tokens()
                .save(Session.opened(Sha256.hex(secret), Given.email(email), "", applicant, memberships, World.NOW));
    }
}
