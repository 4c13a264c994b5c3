package fr.navette.functions.aws;

import fr.navette.SealsContract;
import fr.navette.applications.Seals;
import org.junit.jupiter.api.AfterAll;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

/** The contract of {@code Seals} with a real key, on the emulator. */
class KmsSealsIT extends SealsContract {
    private static final int SHORTEST_DAYS = 7;
    private static final KmsClient KMS = TestClients.kms();
    private static final String KEY = KMS.createKey(
                    r -> r.keySpec(KeySpec.HMAC_256).keyUsage(KeyUsageType.GENERATE_VERIFY_MAC))
            .keyMetadata()
            .keyId();

    @AfterAll
    static void away() {
        KMS.scheduleKeyDeletion(r -> r.keyId(KEY).pendingWindowInDays(SHORTEST_DAYS));
    }

    @Override
    protected Seals seals() {
        return new KmsSeals(KMS, KEY);
    }
}
