package fr.navette.privacy;

import fr.navette.applications.Application;
import fr.navette.applications.Status;
import fr.navette.calls.CallId;
import fr.navette.committee.Member;
import fr.navette.storage.Storable;
import java.time.Instant;
import java.util.Optional;

/**
 * The stub of an erased application or member, for statistics: nothing personal.
 *
 * @param id of the application or of the member
 * @param status of the application when it was erased; empty for a member
 * @param site of the application's place or first choice; empty for a member
 * @param readings number of readings erased with it
 */
public record Erasure(
        CallId call, String id, Optional<Status> status, String site, Optional<String> track, int readings, Instant at)
        implements Storable {
    static Erasure of(Application application, int readings, Instant at) {
        return new Erasure(
                application.call(),
                application.id().value(),
                Optional.of(application.status()),
                application.site(),
                application.current().track(),
                readings,
                at);
    }

    static Erasure of(Member member, int readings, Instant at) {
        return new Erasure(member.call(), member.id().value(), Optional.empty(), "", Optional.empty(), readings, at);
    }
}
