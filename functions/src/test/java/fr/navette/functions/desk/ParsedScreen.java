package fr.navette.functions.desk;

import fr.navette.functions.api.Json;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A screen as a browser reads it. */
final class ParsedScreen {
    private static final Pattern MARK = Pattern.compile("⟦[^⟧]*⟧");

    private final Element root;

    ParsedScreen(String html) {
        try {
            var parser = new HtmlDocumentBuilder(XmlViolationPolicy.ALLOW);
            root = parser.parse(new InputSource(new StringReader(html))).getDocumentElement();
        } catch (SAXException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Elements and attributes without values, and the functions that actions call; no text. */
    String skeleton() {
        var skeleton = new StringBuilder();
        skeleton(root, skeleton);
        return skeleton.toString();
    }

    private static void skeleton(Element element, StringBuilder out) {
        out.append('<').append(element.getTagName());
        for (var attribute : attributes(element))
            out.append(' ')
                    .append(attribute.getNodeName())
                    .append(
                            Set.of("endpoint", "action", "class", "type").contains(attribute.getNodeName())
                                    ? "=" + attribute.getNodeValue()
                                    : "");
        out.append(">\n");
        for (var child : children(element)) if (child instanceof Element inner) skeleton(inner, out);
        out.append("/\n");
    }

    /** The marks of all typed texts that are shown. */
    Set<String> marks() {
        var marks = new TreeSet<String>();
        for (var element : elements()) {
            if (element.getTagName().equals("cwdb-action")) continue;
            children(element).stream()
                    .filter(child -> child.getNodeType() == Node.TEXT_NODE)
                    .forEach(text -> MARK.matcher(text.getNodeValue()).results().forEach(m -> marks.add(m.group())));
        }
        return marks;
    }

    /** Typed texts in an element that does not isolate them, mixed with others, or changed. */
    List<String> notAsTyped(String value) {
        var wrong = new ArrayList<String>();
        for (var element : elements()) {
            if (element.getTagName().equals("cwdb-action")) continue;
            for (var attribute : attributes(element)) {
                var own = attribute.getNodeName().equals("value") && isIsolated(element);
                if (MARK.matcher(attribute.getNodeValue()).find() && !own) wrong.add("attribute " + attribute);
            }
            for (var child : children(element)) {
                if (child.getNodeType() != Node.TEXT_NODE
                        || !child.getNodeValue().contains("⟦")) continue;
                if (!isIsolated(element)) wrong.add("not isolated: " + child.getNodeValue());
                if (!isAsTyped(withoutJoiners(child.getNodeValue()), value))
                    wrong.add("changed: " + child.getNodeValue());
            }
        }
        return wrong;
    }

    private static boolean isIsolated(Element element) {
        return element.getAttribute("dir").equals("auto");
    }

    /** One text, whole or cut; in a letter or a list in JSON several, each of them whole. */
    private static boolean isAsTyped(String text, String value) {
        var marks = MARK.matcher(text).results().toList();
        if (marks.size() == 1 && text.endsWith("…"))
            return value.startsWith(text.substring(marks.getFirst().end(), text.length() - 1));
        var inJson = Json.text(value);
        var quoted = inJson.substring(1, inJson.length() - 1);
        return marks.stream().allMatch(m -> text.startsWith(value, m.end()) || text.startsWith(quoted, m.end()));
    }

    /** A letter holds word joiners, so that no mail program turns a typed name into a link. */
    private static String withoutJoiners(String text) {
        return text.replace("\u2060", "");
    }

    private List<Element> elements() {
        var found = new ArrayList<Element>();
        collect(root, found);
        return found;
    }

    private static void collect(Element element, List<Element> found) {
        found.add(element);
        for (var child : children(element)) if (child instanceof Element inner) collect(inner, found);
    }

    private static List<Node> children(Element element) {
        var children = new ArrayList<Node>();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) children.add(child);
        return children;
    }

    private static List<Node> attributes(Element element) {
        var attributes = new ArrayList<Node>();
        for (int i = 0; i < element.getAttributes().getLength(); i++)
            attributes.add(element.getAttributes().item(i));
        return attributes;
    }
}
