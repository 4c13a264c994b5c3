package fr.navette.mail;

import fr.navette.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns the source of a mail into HTML and into plain text, before values are filled in. Styles are inline, because
 * some mail programs drop style sheets; {@code frame.html} adds dark colours and small screens where they are kept.
 *
 * <p>A blank line ends a block. These lines have a meaning:
 *
 * <pre>
 * # x          the headline
 * ## x         a heading
 * - x          a list item; in "- x – y", x is the small label of y
 * > x          a quotation
 * [x]          a button; the next line is its address
 * {{site}}/x   a link
 * {{x}}        a long value, such as a fingerprint; a block of its own is set large
 * </pre>
 */
final class HtmlMail {
    private static final Pattern LINK = Pattern.compile("\\{\\{site}}/\\S*");
    private static final Pattern VALUE = Pattern.compile("\\{\\{\\w+}}");
    private static final Pattern TAG = Pattern.compile("\\{\\{[#/^]\\w+}}");
    private static final Pattern BUTTON = Pattern.compile("\\[(.+)]");
    private static final String LABEL_ENDS = " – ";

    private static final String HEADLINE = """
            <h1 style="margin:0 0 16px;font:600 26px/1.25 Georgia,serif">%s</h1>""";
    private static final String HEADING = """
            <h2 style="margin:28px 0 8px;font:600 18px/1.3 Georgia,serif">%s</h2>""";
    private static final String PARAGRAPH = """
            <p style="margin:0 0 16px">%s</p>""";
    private static final String QUOTATION = """
            <blockquote class="quote" style="margin:0 0 16px;padding:2px 0 2px 16px;border-left:3px solid #b23a1d">%s\
            </blockquote>""";
    private static final String BUTTON_AND_ADDRESS = """
            <p class="button" style="margin:24px 0 8px"><a href="%s" style="display:inline-block;padding:13px 22px;\
            border-radius:6px;background:#b23a1d;color:#ffffff;font-weight:600;text-decoration:none">%s</a></p>
            <p class="soft" style="margin:0 0 24px;font-size:12px;line-height:1.4;color:#555975;word-break:break-all">\
            %s</p>""";
    private static final String ADDRESS = """
            <a href="%s" style="color:#9d2c1f;font-size:14px;word-break:break-all">%s</a>""";
    private static final String LARGE = """
            <p class="code" style="margin:0 0 16px;padding:12px 16px;background:#f6e9e1;text-align:center;\
            font:600 26px/1.3 ui-monospace,Consolas,monospace;letter-spacing:.1em">%s</p>""";
    private static final String LONG = """
            <span style="font:13px/1.4 ui-monospace,Consolas,monospace;word-break:break-all">%s</span>""";
    private static final String LIST = """
            <ul style="margin:0 0 16px;padding:0;list-style:none">""";
    private static final String ITEM = """
            <li class="line" style="padding:8px 0;border-top:1px solid #dfd6c8">%s</li>""";
    private static final String LABELLED = """
            <span class="soft" style="font-size:14px;color:#555975">%s</span><br>%s""";

    private final List<String> html = new ArrayList<>();
    private final List<String> block = new ArrayList<>();
    private boolean isListOpen;

    private HtmlMail() {}

    /** The source as plain text. */
    static String text(String source) {
        return source.lines()
                .map(line -> switch (kind(line)) {
                    case HEADLINE -> line.substring(2);
                    case HEADING -> "--- " + line.substring(3) + " ---";
                    case BUTTON -> BUTTON.matcher(line).replaceFirst("→ $1");
                    default -> line;
                })
                .collect(Collectors.joining("\n"));
    }

    static String of(String title, String body, String signature, Language language) {
        return MailRenderer.read("frame.html")
                .replace("[lang]", language.tag())
                .replace("[title]", TypedValue.escaped(title))
                .replace("[content]", blocks(unbroken(body).lines().toList()))
                .replace("[signature]", TypedValue.escaped(signature).replace("\n", "<br>\n"));
    }

    /** French punctuation stays with its word. */
    private static String unbroken(String source) {
        return source.replaceAll(" (?=[:;!?»])", "\u00A0").replace("« ", "«\u00A0");
    }

    private enum Kind {
        BLANK,
        HEADLINE,
        HEADING,
        ITEM,
        QUOTATION,
        BUTTON,
        TAG,
        TEXT
    }

    private static Kind kind(String line) {
        if (line.isEmpty()) return Kind.BLANK;
        if (line.startsWith("# ")) return Kind.HEADLINE;
        if (line.startsWith("## ")) return Kind.HEADING;
        if (line.startsWith("- ")) return Kind.ITEM;
        if (line.startsWith("> ")) return Kind.QUOTATION;
        if (BUTTON.matcher(line).matches()) return Kind.BUTTON;
        return TAG.matcher(line).matches() ? Kind.TAG : Kind.TEXT;
    }

    private static String blocks(List<String> lines) {
        var mail = new HtmlMail();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            switch (kind(line)) {
                case BLANK -> mail.end();
                case HEADLINE -> mail.add(HEADLINE.formatted(TypedValue.escaped(line.substring(2))));
                case HEADING -> mail.add(HEADING.formatted(TypedValue.escaped(line.substring(3))));
                case QUOTATION -> mail.add(QUOTATION.formatted(TypedValue.escaped(line.substring(2))));
                case ITEM -> mail.item(line.substring(2));
                case BUTTON -> mail.button(line, lines.get(++i));
                case TAG -> mail.tag(line, lines.subList(i, lines.size()));
                case TEXT -> mail.block.add(line);
            }
        }
        mail.end();
        return String.join("\n", mail.html);
    }

    private void add(String element) {
        end();
        html.add(element);
    }

    private void button(String label, String address) {
        var url = TypedValue.escaped(address);
        var text = TypedValue.escaped(BUTTON.matcher(label).replaceFirst("$1"));
        add(BUTTON_AND_ADDRESS.formatted(url, text, url));
    }

    private void item(String text) {
        openList();
        var parts = text.split(LABEL_ENDS, 2);
        var escaped = TypedValue.escaped(text);
        html.add(ITEM.formatted(
                parts.length < 2
                        ? escaped
                        : LABELLED.formatted(TypedValue.escaped(parts[0]), TypedValue.escaped(parts[1]))));
    }

    /** A tag around list items belongs into their list. */
    private void tag(String line, List<String> rest) {
        var next = rest.stream()
                .filter(l -> kind(l) != Kind.TAG)
                .map(HtmlMail::kind)
                .findFirst()
                .orElse(Kind.BLANK);
        if (next == Kind.ITEM) openList();
        html.add(line);
    }

    private void openList() {
        if (isListOpen) return;
        end();
        html.add(LIST);
        isListOpen = true;
    }

    private void end() {
        if (block.size() == 1 && VALUE.matcher(block.getFirst()).matches()) html.add(LARGE.formatted(block.getFirst()));
        else if (!block.isEmpty())
            html.add(PARAGRAPH.formatted(block.stream().map(HtmlMail::inline).collect(Collectors.joining("<br>\n"))));
        block.clear();
        if (isListOpen) html.add("</ul>");
        isListOpen = false;
    }

    private static String inline(String line) {
        var escaped = TypedValue.escaped(line);
        if (LINK.matcher(line).matches()) return ADDRESS.formatted(escaped, escaped);
        return VALUE.matcher(line).matches() ? LONG.formatted(line) : escaped;
    }
}
