package fr.navette.documents.check;

import java.util.regex.Pattern;

/**
 * Recognises scripts that only format and compute the fields of a form: calls of Acrobat's own functions, such as
 * {@code AFNumber_Format(2, 0, 0, 0, "", true);}, with literal arguments.
 */
final class FormattingScript {
    private static final int MAX_CHARS = 10_000;
    private static final Pattern CALL = Pattern.compile(
            "AF(Number|Percent|Date|Time|Special|Simple|Range)" + "_(Format(Ex)?|Keystroke(Ex)?|Calculate|Validate)");
    private static final Pattern ARRAY = Pattern.compile("new\\s{1,20}Array");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,20}(\\.\\d{0,20})?|\\.\\d{1,20})");
    private static final Pattern WORD = Pattern.compile("(true|false|null)(?![A-Za-z0-9_$])");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n]*+");

    private final String script;
    private int at;

    private FormattingScript(String script) {
        this.script = script;
    }

    static boolean matches(String script) {
        return script.length() <= MAX_CHARS && new FormattingScript(script).isCalls();
    }

    private boolean isCalls() {
        int calls = 0;
        skipSeparators();
        for (; at < script.length(); calls++) {
            if (!skip(CALL) || !skipArguments()) return false;
            skipSeparators();
        }
        return calls > 0;
    }

    private void skipSeparators() {
        skip(SPACES);
        while (skip(';')) skip(SPACES);
    }

    private boolean skipArguments() {
        skip(SPACES);
        if (!skip('(')) return false;
        skip(SPACES);
        if (skip(')')) return true;
        do {
            skip(SPACES);
            if (!skipArgument()) return false;
            skip(SPACES);
        } while (skip(','));
        return skip(')');
    }

    private boolean skipArgument() {
        return skip(ARRAY) ? skipLiterals() : skipLiteral();
    }

    /** The elements of an array, which holds no further one. */
    private boolean skipLiterals() {
        skip(SPACES);
        if (!skip('(')) return false;
        do {
            skip(SPACES);
            if (!skipLiteral()) return false;
            skip(SPACES);
        } while (skip(','));
        return skip(')');
    }

    private boolean skipLiteral() {
        return skip(NUMBER) || skip(WORD) || skipText('"') || skipText('\'');
    }

    private boolean skipText(char quote) {
        if (!skip(quote)) return false;
        for (; at < script.length(); at++) {
            char c = script.charAt(at);
            if (c < ' ') return false;
            if (c == '\\') at++;
            else if (c == quote) return skip(quote);
        }
        return false;
    }

    private boolean skip(char expected) {
        if (at >= script.length() || script.charAt(at) != expected) return false;
        at++;
        return true;
    }

    private boolean skip(Pattern pattern) {
        var matcher = pattern.matcher(script).region(at, script.length());
        if (!matcher.lookingAt()) return false;
        at = matcher.end();
        return true;
    }
}
