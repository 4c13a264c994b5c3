package fr.navette.documents.check;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Active content of a PDF: anything that runs, opens, sends, plays or reads another file. The search covers everything
 * reachable from the trailer, because actions hang on pages, annotations, fields, outlines, names and other actions.
 *
 * <p>Names of resources are free: an image may be called {@code /JS}. A key counts where viewers look for it.
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
            new Action("SubmitForm", Verdict.PDF_SENDS, List.of("F")),
            new Action("Sound", Verdict.PDF_MEDIA, List.of("Sound")),
            new Action("Movie", Verdict.PDF_MEDIA, List.of("Annotation", "Operation")),
            new Action("Rendition", Verdict.PDF_MEDIA, List.of("OP", "AN")),
            new Action("GoTo3DView", Verdict.PDF_MEDIA, List.of("TA")),
            new Action("RichMediaExecute", Verdict.PDF_MEDIA, List.of("TA")));
    private static final List<String> MEDIA = List.of("RichMedia", "3D", "Movie", "Sound", "Screen");
    private static final COSName JS = COSName.getPDFName("JS");
    private static final COSName XFA = COSName.getPDFName("XFA");
    private static final COSName FILE_ATTACHMENT = COSName.getPDFName("FileAttachment");
    private static final COSName REF = COSName.getPDFName("Ref");
    private static final COSName BASE = COSName.getPDFName("Base");

    private final PdfAttachments attachments;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();

    /**
     * @param attachments where the files inside are noted
     */
    PdfActive(PdfAttachments attachments) {
        this.attachments = attachments;
    }

    /** {@code FINE}, or the first thing found. */
    Verdict verdict(COSDictionary trailer) {
        if (hasXfa(trailer)) return Verdict.PDF_XFA;
        open.push(trailer);
        while (!open.isEmpty()) {
            var base = open.pop();
            switch (base instanceof COSObject reference ? reference.getObject() : base) {
                case COSDictionary dictionary
                when seen.add(dictionary) -> {
                    var found = found(dictionary);
                    if (found.isPresent()) return found.get();
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
        return attachments.arePassive() ? Verdict.FINE : Verdict.PDF_EMBEDDED_FILES;
    }

    private static boolean isContainer(COSBase value) {
        return value instanceof COSDictionary || value instanceof COSArray || value instanceof COSObject;
    }

    private static boolean hasXfa(COSDictionary trailer) {
        var form = trailer.getCOSDictionary(COSName.ROOT).getCOSDictionary(COSName.ACRO_FORM);
        if (form == null) return false;
        var xfa = form.getDictionaryObject(XFA);
        return xfa instanceof COSArray || xfa instanceof COSStream;
    }

    private Optional<Verdict> found(COSDictionary dictionary) {
        attachments.note(dictionary);
        if (runsScript(dictionary)) return Optional.of(Verdict.PDF_SCRIPT);
        if (readsOtherFile(dictionary)) return Optional.of(Verdict.PDF_LAUNCH);
        if (attachesNothing(dictionary)) return Optional.of(Verdict.PDF_EMBEDDED_FILES);
        var subtype = dictionary.getDictionaryObject(COSName.SUBTYPE);
        if (subtype instanceof COSName name && MEDIA.contains(name.getName())) return Optional.of(Verdict.PDF_MEDIA);
        if (!hasOrdinaryLinks(dictionary)) return Optional.of(Verdict.PDF_ODD_LINK);
        return action(dictionary);
    }

    /** A stream is a script only in an action; a text called JS, wherever it is. */
    private static boolean runsScript(COSDictionary dictionary) {
        return switch (dictionary.getDictionaryObject(JS)) {
            case COSString script -> !FormattingScript.matches(script.getString());
            case COSStream script
            when dictionary.getDictionaryObject(COSName.S) instanceof COSName -> !isFormatting(script);
            case null, default -> false;
        };
    }

    private static boolean isFormatting(COSStream script) {
        try {
            return script instanceof PdfStream stream
                    && FormattingScript.matches(new COSString(stream.content()).getString());
        } catch (IOException e) {
            // Another program may unpack it.
            return false;
        }
    }

    /** A stream whose content is elsewhere, or a page of another file shown as an image. */
    private static boolean readsOtherFile(COSDictionary dictionary) {
        if (!(dictionary instanceof COSStream)) return false;
        var file = dictionary.getDictionaryObject(COSName.F);
        return file instanceof COSString
                || file instanceof COSDictionary
                || dictionary.getDictionaryObject(REF) instanceof COSDictionary;
    }

    /** An icon of an attachment that is not in the file. */
    private static boolean attachesNothing(COSDictionary dictionary) {
        return FILE_ATTACHMENT.equals(dictionary.getDictionaryObject(COSName.SUBTYPE))
                && !(dictionary.getDictionaryObject(COSName.FS) instanceof COSDictionary file
                        && !PdfAttachments.in(file).isEmpty());
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
