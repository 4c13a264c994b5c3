package fr.navette.exports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A value of a table. */
public sealed interface Cell {
    Cell EMPTY = new Text("");

    record Text(String text) implements Cell {}

    record Number(BigDecimal number) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    /**
     * @param time in the zone of the call
     */
    record Time(LocalDateTime time) implements Cell {}
}
