package fr.navette.applications;

import static fr.navette.applications.Status.DECLINED;
import static fr.navette.applications.Status.DEFERRED;
import static fr.navette.applications.Status.DRAFT;
import static fr.navette.applications.Status.ENROLLED;
import static fr.navette.applications.Status.EXPIRED;
import static fr.navette.applications.Status.INELIGIBLE;
import static fr.navette.applications.Status.LEFT;
import static fr.navette.applications.Status.OFFERED;
import static fr.navette.applications.Status.REFUSED;
import static fr.navette.applications.Status.SUBMITTED;
import static fr.navette.applications.Status.WAITLISTED;
import static fr.navette.applications.Status.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusTest {
    private static final Map<Status, Set<Status>> TRANSITIONS = Map.of(
            DRAFT, Set.of(SUBMITTED, WITHDRAWN, INELIGIBLE),
            SUBMITTED, Set.of(SUBMITTED, WITHDRAWN, INELIGIBLE, OFFERED, WAITLISTED, DECLINED),
            WAITLISTED, Set.of(WITHDRAWN, OFFERED, DECLINED),
            OFFERED, Set.of(ENROLLED, REFUSED, EXPIRED, DEFERRED),
            EXPIRED, Set.of(ENROLLED, REFUSED),
            ENROLLED, Set.of(LEFT));

    @ParameterizedTest
    @EnumSource
    void an_application_takes_only_these_statuses_next(Status status) {
        assertThat(Arrays.stream(Status.values()).filter(status::canBecome).collect(Collectors.toSet()))
                .isEqualTo(TRANSITIONS.getOrDefault(status, Set.of()));
    }
}
