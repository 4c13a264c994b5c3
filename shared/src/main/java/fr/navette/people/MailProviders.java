package fr.navette.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Domains that anybody can have an address at: two such addresses have nothing in common. */
final class MailProviders {
    private static final Set<String> DOMAINS = read();

    private MailProviders() {}

    static boolean contain(String domain) {
        return DOMAINS.contains(domain);
    }

    private static Set<String> read() {
        try (var in = MailProviders.class.getResourceAsStream("mail-providers.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
