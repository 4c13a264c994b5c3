package fr.navette.documents.check;

import static fr.navette.documents.Uploaded.text;
import static fr.navette.documents.check.RawPdf.catalog;
import static fr.navette.documents.check.RawPdf.stream;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Official forms format their numbers and dates with Acrobat's functions; any other script is refused. */
class FormattingScriptTest {
    private static byte[] field(String script) {
        var escaped = script.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
        return catalog("/AcroForm<</Fields[<</FT/Tx/T(a)/AA<</F<</S/JavaScript/JS(" + escaped + ")>>>>>>]>>");
    }

    private static Verdict verdict(byte[] pdf) {
        return FileCheck.of(FileType.PDF, pdf).verdict();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AFNumber_Format(2, 0, 0, 0, \"\", true);",
                "AFNumber_Keystroke(2,1,0,0,\" \\u20ac\",false)",
                "AFPercent_Format(2, 0);\r\nAFPercent_Keystroke(2, 0);",
                "AFDate_FormatEx(\"dd/mm/yyyy\");",
                "AFDate_KeystrokeEx('dd/mm/yyyy');",
                "AFTime_Format(0);",
                "AFSpecial_Format(0);",
                "AFSpecial_KeystrokeEx(\"99 999\");",
                " AFSimple_Calculate( \"SUM\", new Array (\"Total 1\", \"Total 2\") ) ; ",
                "AFRange_Validate(true, -1.5, true, +100.);",
                "AFRange_Validate(false, null, true, .5)",
                "AFTime_Keystroke()",
                ";AFNumber_Format(2);;"
            })
    void a_formatting_function_with_plain_arguments_passes(String script) {
        assertThat(verdict(field(script))).isEqualTo(Verdict.FINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "app.alert(1)",
                "AFNumber_Format",
                "AFNumber_Format(2",
                "AFNumber_Format(2,)",
                "AFNumber_Format(app.alert(1))",
                "AFNumber_Format(2)(3)",
                "AFNumber_Format(2); app.alert(1)",
                "AFNumber_Format = app.alert",
                "AFNumber_Format(2, \"\" + this.URL)",
                "AFNumber_Format(\"a\\\")",
                "AFNumber_Format(\"a\\\"); app.alert(1)",
                "AFNumber_Format(\"a\nb\")",
                "AFNumber_Format(true1)",
                "AFNumber_Format(2e9)",
                "AFSimple_Calculate(\"SUM\", new Array(new Array(1)))",
                "AFSimple_Calculate(\"SUM\", new Array)",
                "AFSimple_Calculate(\"SUM\", new Array(a))",
                "AFSimple_Calculate(\"SUM\", new Array(1)",
                "AFSimple_Calculate(\"SUM\", newArray(1))",
                "AFNumber_Launch(2)",
                "AFMergeChange(event)",
                "AFExactMatch(1)",
                "xAFNumber_Format(2)",
                "/* AFNumber_Format(2) */ app.alert(1)"
            })
    void any_other_script_does_not(String script) {
        assertThat(verdict(field(script))).isEqualTo(Verdict.PDF_SCRIPT);
    }

    @Test
    void a_script_in_a_stream_is_read_too() {
        for (var script : new String[] {"AFNumber_Format(2, 0)", "app.alert(1)"})
            assertThat(verdict(catalog(
                            "/OpenAction<</S/JavaScript/JS 4 0 R>>", new String(stream("", text(script)), ISO_8859_1))))
                    .as(script)
                    .isEqualTo(script.startsWith("AF") ? Verdict.FINE : Verdict.PDF_SCRIPT);
        var packed = new String(stream("/Filter/DCTDecode", text("AFNumber_Format(2)")), ISO_8859_1);
        assertThat(verdict(catalog("/OpenAction<</S/JavaScript/JS 4 0 R>>", packed)))
                .isEqualTo(Verdict.PDF_SCRIPT);
    }

    @Test
    void a_script_longer_than_a_form_needs_is_not_read() {
        assertThat(FormattingScript.matches("AFTime_Format(0);" + " ".repeat(9_983)))
                .isTrue();
        assertThat(FormattingScript.matches("AFTime_Format(0);" + " ".repeat(9_984)))
                .isFalse();
        assertThat(FormattingScript.matches("AFSpecial_KeystrokeEx(\"" + "\\\"".repeat(4_000) + "\")"))
                .isTrue();
    }
}
