package fr.navette.documents.check;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises ordinary links of a pitch deck. */
final class PdfLink {
    private static final Set<String> ORDINARY = Set.of("http", "https", "mailto", "tel");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*");
    // "www.example.org:8080/page": people omit "https://", and programs add it.
    private static final Pattern HOST_AND_PORT = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+:\\d{1,5}([/?#].*)?");

    private PdfLink() {}

    static boolean isOrdinary(String typed) {
        // Browsers ignore these characters, so a scheme can't hide behind them.
        var link = typed.replaceAll("[\\p{Cntrl}\\s\\p{Cf}\\p{Z}]", "");
        if (link.startsWith("\\\\")) return false; // opening a Windows share sends the user's credentials
        var scheme = SCHEME.matcher(link);
        return !scheme.matches()
                || ORDINARY.contains(scheme.group(1).toLowerCase(Locale.ROOT))
                || HOST_AND_PORT.matcher(link).matches();
    }
}
