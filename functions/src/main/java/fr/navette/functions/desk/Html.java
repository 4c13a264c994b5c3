package fr.navette.functions.desk;

import fr.navette.functions.api.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A piece of HTML. The only place where text becomes HTML: every text and every attribute is escaped, so nothing that a
 * person typed can become a tag, an action or a style.
 */
final class Html {
    /** Nothing. */
    static final Html NONE = new Html("");

    private static final Set<String> VOID = Set.of("input", "br");

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    static Html text(String text) {
        return new Html(escaped(text));
    }

    /** A text that a person typed, in a direction of its own: no mark in it moves what stands around it. */
    static Html typed(String text) {
        return tag("span").attr("dir", "auto").attr("class", "t").with(text);
    }

    static Html all(Html... parts) {
        return all(List.of(parts));
    }

    static Html all(List<Html> parts) {
        return new Html(parts.stream().map(Html::toString).collect(Collectors.joining()));
    }

    static Html el(String name, Html... content) {
        return new Tag(name).with(content);
    }

    static Html el(String name, String content) {
        return new Tag(name).with(text(content));
    }

    static Tag tag(String name) {
        return new Tag(name);
    }

    /** A table that scrolls by itself where it is wider than the widget, by keyboard too. */
    static Html table(Html head, Html body) {
        return tag("div")
                .attr("class", "wide")
                .attr("tabindex", "0")
                .with(el("table", el("thead", head), el("tbody", body)));
    }

    /**
     * The JSON inside an action. What HTML could take for markup is written as JSON's own escapes, so the text is the
     * same whether the console reads it as text or as markup.
     */
    static Html json(Object value) {
        return new Html(Json.text(value)
                .replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("'", "\\u0027"));
    }

    /** A style sheet of our own; never holds a value. */
    static Html style(String css) {
        return new Html("<style>" + css + "</style>");
    }

    boolean isEmpty() {
        return markup.isEmpty();
    }

    @Override
    public String toString() {
        return markup;
    }

    /** An element in the making. */
    static final class Tag {
        private final String name;
        private final List<String> attributes = new ArrayList<>();

        private Tag(String name) {
            this.name = name;
        }

        Tag attr(String attribute, String value) {
            attributes.add(" " + attribute + "=\"" + escaped(value) + "\"");
            return this;
        }

        /** An attribute without a value, such as {@code checked}. */
        Tag flag(String attribute, boolean on) {
            if (on) attributes.add(" " + attribute);
            return this;
        }

        Html with(Html... content) {
            var start = "<" + name + String.join("", attributes) + ">";
            return new Html(VOID.contains(name) ? start : start + all(content) + "</" + name + ">");
        }

        Html with(String content) {
            return with(text(content));
        }
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
