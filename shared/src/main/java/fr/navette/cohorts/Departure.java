package fr.navette.cohorts;

import fr.navette.people.Email;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The end of a stay before its time.
 *
 * @param lastDay the place is free the day after
 * @param askedBy the representative who asked for it; empty if staff decided
 * @param reason for staff
 */
public record Departure(LocalDate lastDay, Optional<Email> askedBy, String reason) {}
