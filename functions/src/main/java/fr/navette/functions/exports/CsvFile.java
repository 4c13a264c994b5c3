package fr.navette.functions.exports;

import fr.navette.exports.Cell;
import fr.navette.exports.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as text (RFC 4180), in UTF-8 with its mark, without which spreadsheets guess another encoding. */
final class CsvFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String STARTS_A_FORMULA = "=+-@\t\r";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private CsvFile() {}

    static void write(Sheet sheet, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        var csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(sheet.header().stream().map(CsvFile::inert));
        for (var row : sheet.rows()) csv.printRecord(row.stream().map(CsvFile::shown));
        csv.flush();
    }

    private static String shown(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> inert(text);
            case Cell.Number(var number) -> number.toPlainString();
            case Cell.Day(var day) -> day.toString();
            case Cell.Time(var time) -> TIME.format(time);
        };
    }

    /** Typed text is never a formula: the apostrophe makes spreadsheets show it as it is. */
    private static String inert(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
