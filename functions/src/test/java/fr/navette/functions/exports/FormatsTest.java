package fr.navette.functions.exports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.exports.Cell;
import fr.navette.exports.Sheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as their readers see them: a program for CSV, a program for Excel. */
class FormatsTest {
    private static final String LONGEST = "é".repeat(32_767);

    /** Text as people type it, and as attackers do. */
    private static final List<String> TEXTS = List.of(
            "Filature « Été » & Cie",
            "שלום עולם",
            "مرحبا بالعالم",
            "🧵 laine 👩‍💻",
            "a, b; \"c\"",
            "line 1\nline 2",
            "<b>&amp;</b>",
            LONGEST);

    private static final List<String> FORMULAS = List.of("=1+1", "+33 6 12 34 56 78", "-2", "@SUM(A1)", "\t=1", "\r=1");

    private static Sheet texts(List<String> texts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (var text : texts) rows.add(List.of(new Cell.Text(text)));
        return new Sheet("Appel [2027] / été : un titre trop long pour une feuille", List.of("Réponse"), rows);
    }

    private static final Sheet TYPED = new Sheet(
            "Types",
            List.of("text", "number", "day", "time", "empty"),
            List.of(List.of(
                    new Cell.Text("a"),
                    new Cell.Number(new BigDecimal("-1234.5")),
                    new Cell.Day(LocalDate.parse("2027-02-28")),
                    new Cell.Time(LocalDateTime.parse("2027-01-15T17:00:30")),
                    Cell.EMPTY)));

    private static byte[] csv(Sheet sheet) throws IOException {
        var bytes = new ByteArrayOutputStream();
        CsvFile.write(sheet, bytes);
        return bytes.toByteArray();
    }

    private static List<CSVRecord> csvRows(Sheet sheet) throws IOException {
        var text = new String(csv(sheet), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(text.substring(1)))) {
            return parser.getRecords();
        }
    }

    private static byte[] xlsx(Sheet sheet) throws IOException {
        var bytes = new ByteArrayOutputStream();
        XlsxFile.write(sheet, bytes);
        return bytes.toByteArray();
    }

    private static List<Row> xlsxRows(Sheet sheet) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx(sheet)))) {
            return book.getFirstSheet().read();
        }
    }

    @Test
    void csv_keeps_every_text_and_its_line_breaks() throws IOException {
        assertThat(csvRows(texts(TEXTS)).stream().skip(1).map(row -> row.get(0)))
                .isEqualTo(TEXTS);
    }

    @Test
    void csv_is_utf_8_with_its_mark_and_ends_lines_as_the_standard_says() throws IOException {
        assertThat(csv(texts(List.of("é, \"x\""))))
                .isEqualTo("\uFEFFRéponse\r\n\"é, \"\"x\"\"\"\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void csv_has_no_formula_and_numbers_are_numbers() throws IOException {
        assertThat(csvRows(texts(FORMULAS)).stream().skip(1).map(row -> row.get(0)))
                .isEqualTo(FORMULAS.stream().map(text -> "'" + text).toList());
        assertThat(csvRows(new Sheet("", List.of("=1+1"), List.of())).getFirst().get(0))
                .isEqualTo("'=1+1");
        assertThat(csvRows(TYPED).getLast().toList())
                .containsExactly("a", "-1234.5", "2027-02-28", "2027-01-15 17:00:30", "");
    }

    @Test
    void a_spreadsheet_keeps_every_text() throws IOException {
        assertThat(xlsxRows(texts(TEXTS)).stream().skip(1).map(row -> row.getCellText(0)))
                .isEqualTo(TEXTS);
    }

    @Test
    void a_spreadsheet_has_no_formula() throws IOException {
        var cells = xlsxRows(texts(FORMULAS)).stream()
                .skip(1)
                .map(row -> row.getCell(0))
                .toList();
        assertThat(cells).allSatisfy(cell -> {
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getFormula()).isNull();
        });
        assertThat(cells.getFirst().asString()).isEqualTo("=1+1");
    }

    @Test
    void numbers_and_times_of_a_spreadsheet_are_typed() throws IOException {
        var row = xlsxRows(TYPED).getLast();
        assertThat(row.getCell(1).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCell(1).asNumber()).isEqualByComparingTo("-1234.5");
        assertThat(row.getCell(2).asDate()).isEqualTo(LocalDateTime.parse("2027-02-28T00:00"));
        assertThat(row.getCell(3).asDate()).isEqualTo(LocalDateTime.parse("2027-01-15T17:00:30"));
    }

    @Test
    void the_header_of_a_spreadsheet_is_frozen_and_filters() throws IOException {
        assertThat(part(xlsx(TYPED), "xl/worksheets/sheet1.xml"))
                .contains("<autoFilter ref=\"A1:E2\"", "ySplit=\"1\"", "state=\"frozen\"")
                .doesNotContain("<f>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "😀"})
    void a_text_that_no_cell_holds_is_cut_with_an_ellipsis(String letter) throws IOException {
        var text = letter.repeat(40_000);
        var shown = xlsxRows(texts(List.of(text))).getLast().getCellText(0);
        assertThat(shown.length()).isBetween(32_766, 32_767);
        assertThat(text).startsWith(shown.substring(0, shown.length() - 1));
        assertThat(shown).endsWith(letter + "…");
    }

    @Test
    void five_hundred_rows_of_fifty_columns_are_written() throws IOException {
        var header = IntStream.range(0, 50).mapToObj(Integer::toString).toList();
        List<Cell> row = header.stream().<Cell>map(Cell.Text::new).toList();
        var sheet = new Sheet("500", header, Collections.nCopies(500, row));
        assertThat(xlsxRows(sheet)).hasSize(501);
    }

    private static String part(byte[] zip, String name) throws IOException {
        return new String(Unzipped.of(zip).get(name), StandardCharsets.UTF_8);
    }
}
