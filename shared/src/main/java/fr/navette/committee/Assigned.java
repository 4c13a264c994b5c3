package fr.navette.committee;

import java.util.Optional;

/** A reading and its member. */
public record Assigned(Member member, Reading reading) {
    public static Optional<Assigned> of(Optional<Member> member, Optional<Reading> reading) {
        return member.flatMap(reader -> reading.map(assigned -> new Assigned(reader, assigned)));
    }
}
