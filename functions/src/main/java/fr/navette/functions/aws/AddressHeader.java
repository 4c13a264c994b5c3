package fr.navette.functions.aws;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.regex.Pattern;

/** A name and an address in a header (RFC 5322); a name outside ASCII is encoded (RFC 2047). */
final class AddressHeader {
    // An encoded word has at most 75 characters, which leaves 60 of base64: 45 bytes.
    private static final int MAX_BYTES = 45;
    // SES refuses a longer recipient.
    private static final int MAX_HEADER_CHARS = 320;
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]*");

    private AddressHeader() {}

    /** The name is shortened where the whole would be too long for SES; the address never is. */
    static String of(String name, String address) {
        var line = name.replaceAll("\\p{Cntrl}+", " ").strip();
        while (!line.isEmpty()) {
            var header = (PRINTABLE.matcher(line).matches() ? quoted(line) : encoded(line)) + " <" + address + ">";
            if (header.length() <= MAX_HEADER_CHARS) return header;
            line = line.substring(0, line.offsetByCodePoints(line.length(), -1)).strip();
        }
        return address;
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String encoded(String name) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int c : name.codePoints().toArray()) {
            var next = word + Character.toString(c);
            if (next.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
                words.add(word.toString());
                word.setLength(0);
            }
            word.appendCodePoint(c);
        }
        words.add(word.toString());
        return words.stream()
                .map(AddressHeader::encodedWord)
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }

    private static String encodedWord(String text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}
