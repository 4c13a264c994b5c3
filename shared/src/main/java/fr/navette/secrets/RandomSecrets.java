package fr.navette.secrets;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets from the operating system's random source. */
public final class RandomSecrets implements Secrets {
    private static final String ID_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final String CODE_ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private final SecureRandom random = new SecureRandom();

    @Override
    public String id() {
        return random(ID_ALPHABET, 26);
    }

    @Override
    public String code() {
        return random(CODE_ALPHABET, 8);
    }

    @Override
    public String token() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String random(String alphabet, int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        return text.toString();
    }
}
