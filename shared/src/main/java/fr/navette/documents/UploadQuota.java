package fr.navette.documents;

import fr.navette.applications.ApplicationId;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.storage.Storable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The recent upload URLs of one application. There is one record per application, so its version guards the limit. */
public record UploadQuota(ApplicationId application, List<Instant> given, long version) implements Storable {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MAX_PER_HOUR = 100;

    public UploadQuota {
        given = List.copyOf(given);
    }

    public static UploadQuota none(ApplicationId application) {
        return new UploadQuota(application, List.of(), 0);
    }

    /**
     * @throws Refusal 429 {@code TOO_MANY_DOCUMENTS} over 100 in an hour
     */
    public UploadQuota plus(Instant now) {
        var recent = new ArrayList<>(
                given.stream().filter(at -> at.plus(HOUR).isAfter(now)).toList());
        if (recent.size() >= MAX_PER_HOUR)
            throw Refusal.of(Reason.TOO_MANY_DOCUMENTS)
                    .with("retryAt", recent.getFirst().plus(HOUR));
        recent.add(now);
        return new UploadQuota(application, recent, version + 1);
    }

    /** The time from which the record no longer matters. */
    public Instant forgottenAt() {
        return given.isEmpty() ? Instant.EPOCH : given.getLast().plus(HOUR);
    }
}
