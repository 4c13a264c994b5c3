package fr.navette.functions.aws;

import fr.navette.applications.Seals;
import java.util.Base64;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KmsInvalidMacException;
import software.amazon.awssdk.services.kms.model.MacAlgorithmSpec;

/**
 * Seals made with an HMAC key that never leaves KMS.
 *
 * @param key its id or ARN
 */
public record KmsSeals(KmsClient kms, String key) implements Seals {
    private static final MacAlgorithmSpec ALGORITHM = MacAlgorithmSpec.HMAC_SHA_256;
    private static final int BYTES = 32;

    @Override
    public String of(String text) {
        var made = kms.generateMac(r -> r.keyId(key).macAlgorithm(ALGORITHM).message(SdkBytes.fromUtf8String(text)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(made.mac().asByteArray());
    }

    @Override
    public boolean isValid(String text, String seal) {
        byte[] mac;
        try {
            mac = Base64.getUrlDecoder().decode(seal);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
        if (mac.length != BYTES) return false;
        try {
            return kms.verifyMac(r -> r.keyId(key)
                            .macAlgorithm(ALGORITHM)
                            .message(SdkBytes.fromUtf8String(text))
                            .mac(SdkBytes.fromByteArray(mac)))
                    .macValid();
        } catch (KmsInvalidMacException other) {
            return false;
        }
    }
}
