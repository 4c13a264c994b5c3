package fr.navette.documents.check;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Active content of a PDF: anything that runs, opens, sends or embeds. The search covers everything reachable from the
 * trailer, because actions hang on pages, annotations, fields, outlines, names and other actions.
 */
final class PdfActive {
    /** An action and the keys without which it does nothing; other dictionaries have the same names. */
    private record Action(String kind, Verdict verdict, List<String> needs) {}

    private static final List<Action> ACTIONS = List.of(
            new Action("Launch", Verdict.PDF_LAUNCH, List.of("F", "Win", "Mac", "Unix")),
            new Action("GoToR", Verdict.PDF_LAUNCH, List.of("F")),
            new Action("GoToE", Verdict.PDF_LAUNCH, List.of("F", "T")),
            new Action("Thread", Verdict.PDF_LAUNCH, List.of("F")),
            new Action("ImportData", Verdict.PDF_LAUNCH, List.of("F")),
            new Action("SubmitForm", Verdict.PDF_SENDS, List.of("F")));
    private static final List<String> MEDIA = List.of("RichMedia", "3D", "Movie", "Sound", "Screen");
    private static final COSName JS = COSName.getPDFName("JS");
    private static final COSName XFA = COSName.getPDFName("XFA");
    private static final COSName FILE_ATTACHMENT = COSName.getPDFName("FileAttachment");
    private static final COSName BASE = COSName.getPDFName("Base");

    private PdfActive() {}

    static Optional<Verdict> in(COSDictionary trailer) {
        var seen = Collections.<COSBase>newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<COSBase>();
        open.push(trailer);
        while (!open.isEmpty()) {
            var base = open.pop();
            var value = base instanceof COSObject reference ? reference.getObject() : base;
            switch (value) {
                case COSDictionary dictionary
                when seen.add(dictionary) -> {
                    var found = found(dictionary);
                    if (found.isPresent()) return found;
                    dictionary.getValues().stream()
                            .filter(PdfActive::isContainer)
                            .forEach(open::push);
                }
                case COSArray array
                when seen.add(array) -> {
                    for (int i = 0; i < array.size(); i++) if (isContainer(array.get(i))) open.push(array.get(i));
                }
                case null, default -> {}
            }
        }
        return Optional.empty();
    }

    private static boolean isContainer(COSBase value) {
        return value instanceof COSDictionary || value instanceof COSArray || value instanceof COSObject;
    }

    private static Optional<Verdict> found(COSDictionary dictionary) {
        if (isScript(dictionary.getDictionaryObject(JS))) return Optional.of(Verdict.PDF_SCRIPT);
        if (isForm(dictionary.getDictionaryObject(XFA))) return Optional.of(Verdict.PDF_XFA);
        if (carriesFile(dictionary)) return Optional.of(Verdict.PDF_EMBEDDED_FILES);
        var subtype = dictionary.getDictionaryObject(COSName.SUBTYPE);
        if (subtype instanceof COSName name && MEDIA.contains(name.getName())) return Optional.of(Verdict.PDF_MEDIA);
        if (!hasOrdinaryLinks(dictionary)) return Optional.of(Verdict.PDF_ODD_LINK);
        return action(dictionary);
    }

    private static boolean isScript(COSBase value) {
        return value instanceof COSString || value instanceof COSStream;
    }

    private static boolean isForm(COSBase value) {
        return value instanceof COSArray || value instanceof COSStream;
    }

    private static boolean carriesFile(COSDictionary dictionary) {
        return dictionary.getDictionaryObject(COSName.EF) instanceof COSDictionary files && files.size() > 0
                || FILE_ATTACHMENT.equals(dictionary.getDictionaryObject(COSName.SUBTYPE))
                || COSName.EMBEDDED_FILE.equals(dictionary.getDictionaryObject(COSName.TYPE));
    }

    private static boolean hasOrdinaryLinks(COSDictionary dictionary) {
        return switch (dictionary.getDictionaryObject(COSName.URI)) {
            case COSString link -> PdfLink.isOrdinary(link.getString());
            case COSDictionary all ->
                !(all.getDictionaryObject(BASE) instanceof COSString base) || PdfLink.isOrdinary(base.getString());
            case null, default -> true;
        };
    }

    private static Optional<Verdict> action(COSDictionary dictionary) {
        if (!(dictionary.getDictionaryObject(COSName.S) instanceof COSName kind)) return Optional.empty();
        return ACTIONS.stream()
                .filter(action -> action.kind().equals(kind.getName()))
                .filter(action -> action.needs().stream().anyMatch(dictionary::containsKey))
                .map(Action::verdict)
                .findFirst();
    }
}
