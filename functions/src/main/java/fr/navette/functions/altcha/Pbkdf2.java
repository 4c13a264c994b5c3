package fr.navette.functions.altcha;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives a key from bytes: RFC 8018, section 5.2, with HMAC-SHA-256 and one block of output. The JDK's implementation
 * accepts passwords of characters only.
 */
final class Pbkdf2 {
    static final int KEY_BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private Pbkdf2() {}

    static byte[] key(byte[] password, byte[] salt, int rounds) {
        var hmac = hmac(password);
        var first = ByteBuffer.allocate(salt.length + Integer.BYTES)
                .put(salt)
                .putInt(1)
                .array();
        var last = hmac.doFinal(first);
        var key = last.clone();
        for (int round = 1; round < rounds; round++) {
            last = hmac.doFinal(last);
            for (int i = 0; i < KEY_BYTES; i++) key[i] ^= last[i];
        }
        return key;
    }

    static Mac hmac(byte[] key) {
        try {
            var hmac = Mac.getInstance(HMAC);
            hmac.init(new SecretKeySpec(key, HMAC));
            return hmac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
