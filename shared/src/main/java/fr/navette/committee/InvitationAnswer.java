package fr.navette.committee;

import java.time.Instant;

/**
 * A member's answer to the invitation, or that it was sent again.
 *
 * @param reason in the member's own words; may be empty
 */
public record InvitationAnswer(Choice choice, String reason, Instant at) {
    public enum Choice {
        /** Asked, or asked again: nothing is said yet. */
        AWAITED,
        YES,
        NO
    }
}
