package fr.navette.exports;

import java.util.List;

/** A table with a header; every row has a cell for each column. */
public record Sheet(String title, List<String> header, List<List<Cell>> rows) {
    public Sheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}
