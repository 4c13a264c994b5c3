package fr.navette.answers;

import static fr.navette.Given.aQuestion;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.navette.calls.QuestionKind;
import fr.navette.text.CleanText;
import java.nio.charset.StandardCharsets;

/** Every typed text is read as an answer or a field code, never as anything else. */
class AnswersFuzzTest {
    @FuzzTest
    void an_answer(byte[] bytes) {
        var typed = new String(bytes, StandardCharsets.UTF_8);
        for (var kind : QuestionKind.values()) {
            var read = AnswerRules.read(aQuestion("q", kind, true, 200), typed);
            if (read.value() == null && read.problems() == null) throw new AssertionError(kind);
            if (read.value() != null && read.problems().isEmpty()) readAgain(kind, read.value());
        }
    }

    /** A value read again stays the same. */
    private static void readAgain(QuestionKind kind, Object value) {
        var again = AnswerRules.read(aQuestion("q", kind, true, 200), value);
        if (!value.equals(again.value()) || !again.problems().isEmpty())
            throw new AssertionError(kind + " " + value + " became " + again);
    }

    @FuzzTest
    void a_text(byte[] bytes) {
        var cleaned = CleanText.of(new String(bytes, StandardCharsets.UTF_8));
        if (!CleanText.of(cleaned).equals(cleaned)) throw new AssertionError("cleaned twice differs");
    }
}
