package fr.navette.mail;

import fr.navette.text.Language;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns the source of a mail into HTML before values are filled in.
 *
 * <p>Blank lines separate blocks. A line {@code - x} is a list item, a line that starts with the site's address is a
 * link, and a block of one single value is set large.
 */
final class HtmlMail {
    private static final Pattern LINK = Pattern.compile("\\{\\{site}}/\\S*");
    private static final Pattern VALUE = Pattern.compile("\\{\\{\\w+}}");
    private static final Pattern TAG = Pattern.compile("\\{\\{[#/^]\\w+}}");
    private static final String FRAME = """
            <!doctype html>
            <html lang="%s">
            <head><meta charset="utf-8"><title></title></head>
            <body style="margin:0;padding:24px;background:#f6f3ec;color:#1d2433;font:17px/1.55 Georgia,serif">
            <div style="max-width:34em;margin:0 auto;padding:28px 32px;background:#fff;border-top:4px solid #c8402f">
            %s
            </div>
            </body>
            </html>
            """;

    private HtmlMail() {}

    static String of(String source, Language language) {
        var blocks = Arrays.stream(source.split("\\n{2,}")).map(HtmlMail::block).collect(Collectors.joining("\n"));
        return FRAME.formatted(language.tag(), blocks);
    }

    private static String block(String block) {
        if (VALUE.matcher(block).matches())
            return "<p style=\"font:600 28px/1.2 ui-monospace,monospace;letter-spacing:.12em\">" + block + "</p>";
        var lines = List.of(block.split("\\n"));
        if (lines.stream().noneMatch(line -> line.startsWith("- "))) return paragraph(lines);
        var before = lines.stream().takeWhile(line -> !isInList(line)).toList();
        var items = lines.subList(before.size(), lines.size());
        return paragraph(before)
                + "\n<ul>\n"
                + items.stream().map(HtmlMail::item).collect(Collectors.joining("\n"))
                + "\n</ul>";
    }

    private static String paragraph(List<String> lines) {
        return "<p>" + lines.stream().map(HtmlMail::line).collect(Collectors.joining("<br>\n")) + "</p>";
    }

    private static boolean isInList(String line) {
        return line.startsWith("- ") || TAG.matcher(line).matches();
    }

    private static String item(String line) {
        return line.startsWith("- ") ? "<li>" + TypedValue.escaped(line.substring(2)) + "</li>" : line;
    }

    private static String line(String line) {
        var escaped = TypedValue.escaped(line);
        return LINK.matcher(line).matches()
                ? "<a style=\"color:#9d2c1f\" href=\"" + escaped + "\">" + escaped + "</a>"
                : escaped;
    }
}
