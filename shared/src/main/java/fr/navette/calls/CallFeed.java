package fr.navette.calls;

import fr.navette.text.Language;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The calls as an Atom feed (RFC 4287), in one language.
 *
 * @param site address of the site, without a trailing slash
 * @param organisation the author of the feed
 */
public record CallFeed(String site, String organisation) {
    /**
     * @param calls the newest first
     */
    public String of(List<Call> calls, Language language) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            xml.writeAttribute("xml:lang", language.tag());
            element(xml, "id", site + "/calls/feed");
            element(xml, "title", title(language));
            element(
                    xml,
                    "updated",
                    calls.isEmpty()
                            ? "1970-01-01T00:00:00Z"
                            : calls.getFirst().opens().toString());
            link(xml, "self", site + "/calls/feed." + language.tag() + ".atom");
            link(xml, "alternate", site + "/index.html?lang=" + language.tag());
            xml.writeStartElement("author");
            element(xml, "name", organisation);
            xml.writeEndElement();
            for (var call : calls) entry(xml, call, language);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void entry(XMLStreamWriter xml, Call call, Language language) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", site + "/calls/" + call.id());
        element(xml, "title", call.title().in(language));
        element(xml, "published", call.opens().toString());
        element(xml, "updated", call.opens().toString());
        link(xml, "alternate", site + "/calls/" + call.id() + "." + language.tag() + ".html");
        element(xml, "summary", new CallPage(site, organisation).summary(call, language));
        xml.writeEndElement();
    }

    private String title(Language language) {
        return switch (language) {
            case FR -> "Appels à candidatures · " + organisation;
            case EN -> "Calls for applications · " + organisation;
        };
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }
}
