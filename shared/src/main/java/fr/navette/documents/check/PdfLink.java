package fr.navette.documents.check;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises links that open a page, a map, a call or a message, and texts that are no address. */
final class PdfLink {
    private static final Set<String> HARMLESS = Set.of(
            "http",
            "https",
            "ftp",
            "ftps",
            "mailto",
            "tel",
            "callto",
            "sms",
            "sip",
            "sips",
            "geo",
            "maps",
            "webcal",
            "urn",
            "doi",
            "news",
            "whatsapp",
            "skype",
            "facetime",
            "facetime-audio",
            "msteams",
            "zoommtg",
            "slack",
            "notion",
            "tg",
            "viber",
            "signal",
            "discord",
            "spotify",
            "figma");
    /** Schemes that run something or reach other computers; {@code ms-} programs have one of their own each. */
    private static final Set<String> ACTING = Set.of(
            "javascript",
            "vbscript",
            "livescript",
            "wscript",
            "data",
            "blob",
            "about",
            "file",
            "filesystem",
            "smb",
            "cifs",
            "nfs",
            "afp",
            "dav",
            "davs",
            "webdav",
            "ldap",
            "ldaps",
            "sftp",
            "ssh",
            "telnet",
            "rlogin",
            "tn3270",
            "vnc",
            "rdp",
            "jar",
            "jnlp",
            "jnlps",
            "mk",
            "mhtml",
            "res",
            "its",
            "hcp",
            "help",
            "shell",
            "search",
            "search-ms",
            "view-source",
            "chrome",
            "edge",
            "resource",
            "intent",
            "onenote",
            "acrobat",
            "steam");

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)");
    // "www.example.org:8080/page" or "localhost:3000": people omit "https://", and programs add it.
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("(localhost|[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+):\\d{1,5}([/?#].*)?");
    private static final Pattern SHARE = Pattern.compile("[/\\\\]{2}.*");
    // Windows takes "url:" off before it opens a link.
    private static final Pattern PREFIX = Pattern.compile("(?i)^(url:)++");

    private PdfLink() {}

    static boolean isOrdinary(String typed) {
        // Browsers ignore these characters, so a scheme can't hide behind them; the last is a byte order mark.
        var visible = typed.replaceAll("[\\p{Cntrl}\\s\\p{Cf}\\p{Z}]|^\u00ef\u00bb\u00bf", "");
        var link = PREFIX.matcher(visible).replaceFirst("");
        if (SHARE.matcher(link).matches()) return false; // opening a Windows share sends the user's credentials
        var scheme = SCHEME.matcher(link);
        return !scheme.matches()
                || HOST_AND_PORT.matcher(link).matches()
                || link.equalsIgnoreCase("about:blank")
                || isHarmless(scheme.group(1).toLowerCase(Locale.ROOT), scheme.group(2));
    }

    private static boolean isHarmless(String scheme, String rest) {
        if (HARMLESS.contains(scheme)) return true;
        boolean isDrive = scheme.length() == 1;
        boolean isActing = isDrive || ACTING.contains(scheme) || scheme.startsWith("ms-");
        // "Note:see annex" is no address; where two slashes follow, some program may have made the scheme its own.
        return !isActing && !SHARE.matcher(rest).matches();
    }
}
