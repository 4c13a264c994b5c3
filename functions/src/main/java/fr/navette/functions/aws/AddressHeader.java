package fr.navette.functions.aws;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.regex.Pattern;

/** A name and an address in a header (RFC 5322); a name outside ASCII is encoded (RFC 2047). */
final class AddressHeader {
    // An encoded word has at most 75 characters, which leaves 60 of base64: 45 bytes.
    private static final int MAX_BYTES = 45;
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]*");

    private AddressHeader() {}

    static String of(String name, String address) {
        var line = name.replaceAll("\\p{Cntrl}+", " ").strip();
        if (line.isEmpty()) return address;
        return (PRINTABLE.matcher(line).matches() ? quoted(line) : encoded(line)) + " <" + address + ">";
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
