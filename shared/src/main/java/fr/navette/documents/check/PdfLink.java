package fr.navette.documents.check;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a link leads where links of a pitch deck lead. */
final class PdfLink {
    private static final Set<String> ORDINARY = Set.of("http", "https", "mailto", "tel");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*");
    // "www.example.org:8080/page": people leave "https://" out, and programs put it back.
    private static final Pattern HOST_AND_PORT = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+:\\d{1,5}([/?#].*)?");

    private PdfLink() {}

    static boolean isOrdinary(String typed) {
        // Browsers drop these before they look; so a scheme can't hide behind them.
        var link = typed.replaceAll("[\\p{Cntrl}\\s\\p{Cf}\\p{Z}]", "");
        if (link.startsWith("\\\\")) return false; // a Windows share: opening it sends one's password
        var scheme = SCHEME.matcher(link);
        return !scheme.matches()
                || ORDINARY.contains(scheme.group(1).toLowerCase(Locale.ROOT))
                || HOST_AND_PORT.matcher(link).matches();
    }
}
