package fr.navette.functions.exports;

import fr.navette.exports.Cell;
import fr.navette.exports.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table as a spreadsheet: numbers and times are typed, texts are never formulas. */
final class XlsxFile {
    /** Excel's limit for a cell, in UTF-16 units. */
    static final int MAX_CHARS = 32_767;

    private static final String CUT = "…";
    private static final String DAY = "yyyy-mm-dd";
    private static final String TIME = "yyyy-mm-dd hh:mm";
    private static final int COLUMN_WIDTH = 24;

    private XlsxFile() {}

    static void write(Sheet sheet, OutputStream out) throws IOException {
        var book = new Workbook(out, "Navette", null);
        var page = book.newWorksheet(sheet.title());
        int columns = sheet.header().size();
        for (int column = 0; column < columns; column++) {
            page.value(0, column, fitting(sheet.header().get(column)));
            page.width(column, COLUMN_WIDTH);
        }
        page.range(0, 0, 0, columns - 1).style().bold().wrapText(true).set();
        for (int row = 0; row < sheet.rows().size(); row++)
            for (int column = 0; column < columns; column++)
                put(page, row + 1, column, sheet.rows().get(row).get(column));
        page.freezePane(0, 1);
        page.setAutoFilter(0, 0, sheet.rows().size(), columns - 1);
        book.finish();
    }

    private static void put(Worksheet page, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Text(var text) -> {
                if (!text.isEmpty()) page.value(row, column, fitting(text));
            }
            case Cell.Number(var number) -> page.value(row, column, number);
            case Cell.Day(var day) -> {
                page.value(row, column, day);
                page.style(row, column).format(DAY).set();
            }
            case Cell.Time(var time) -> {
                page.value(row, column, time);
                page.style(row, column).format(TIME).set();
            }
        }
    }

    /** Cuts a text that no cell holds, never inside a character. */
    private static String fitting(String text) {
        if (text.length() <= MAX_CHARS) return text;
        int end = MAX_CHARS - CUT.length();
        if (Character.isHighSurrogate(text.charAt(end - 1))) end--;
        return text.substring(0, end) + CUT;
    }
}
