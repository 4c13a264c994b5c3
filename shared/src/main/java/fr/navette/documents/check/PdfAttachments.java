package fr.navette.documents.check;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * The files inside a PDF. Those that programs add by themselves are passive: data, text and pictures, such as the
 * settings of a printer driver, an invoice in XML (Factur-X) or formulas in MathML.
 */
final class PdfAttachments {
    private static final Set<String> PASSIVE = Set.of(
            "xml",
            "mml",
            "mathml",
            "joboptions",
            "icc",
            "xmp",
            "txt",
            "md",
            "log",
            "csv",
            "tsv",
            "json",
            "yaml",
            "yml",
            "tex",
            "bib",
            "png",
            "jpg",
            "jpeg",
            "gif",
            "bmp",
            "tif",
            "tiff",
            "webp");
    private static final int MAX_NAME_CHARS = 255;
    // Viewers take the first name that is there; Windows, macOS and Unix had names of their own.
    private static final List<COSName> NAMES = List.of(
            COSName.UF, COSName.F, COSName.getPDFName("Unix"), COSName.getPDFName("Mac"), COSName.getPDFName("DOS"));

    private final boolean locked;
    private final Set<COSBase> files = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSBase> passive = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> names = new TreeSet<>();
    private boolean refused;

    /**
     * @param locked whether a password protects the attachments: what can't be unpacked is then judged by its name
     */
    PdfAttachments(boolean locked) {
        this.locked = locked;
    }

    /** The names that viewers show. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** Whether every embedded file was reached by its names, and is passive under each. */
    boolean arePassive() {
        return !refused && passive.containsAll(files);
    }

    /** Notes the dictionary if it is an embedded file or names one. */
    void note(COSDictionary dictionary) {
        if (COSName.EMBEDDED_FILE.equals(dictionary.getDictionaryObject(COSName.TYPE))) files.add(dictionary);
        for (var file : in(dictionary)) note(dictionary, file);
    }

    /** The embedded files of a file specification; none of any other dictionary, whatever is called EF in it. */
    static List<COSStream> in(COSDictionary specification) {
        if (!(specification.getDictionaryObject(COSName.EF) instanceof COSDictionary named)) return List.of();
        return NAMES.stream()
                .map(named::getDictionaryObject)
                .filter(COSStream.class::isInstance)
                .map(COSStream.class::cast)
                .toList();
    }

    private void note(COSDictionary specification, COSStream file) {
        files.add(file);
        var spelled = NAMES.stream()
                .map(specification::getDictionaryObject)
                .filter(COSString.class::isInstance)
                .map(name -> ((COSString) name).getString())
                .toList();
        boolean isPassive = !spelled.isEmpty()
                && spelled.stream().allMatch(PdfAttachments::isPassive)
                && (passive.contains(file) || isPassive(file));
        if (isPassive) passive.add(file);
        else refused = true;
        spelled.stream().findFirst().ifPresent(names::add);
    }

    private static boolean isPassive(String name) {
        int dot = name.lastIndexOf('.');
        var extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return dot >= 0
                && name.length() <= MAX_NAME_CHARS
                && name.chars().noneMatch(Character::isISOControl)
                && PASSIVE.contains(extension);
    }

    private boolean isPassive(COSStream file) {
        try {
            return file instanceof PdfStream stream && !Polyglot.acts(stream.content());
        } catch (IOException e) {
            // Another program may unpack it, unless it lacks the password.
            return locked;
        }
    }
}
