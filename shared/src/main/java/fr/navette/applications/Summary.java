package fr.navette.applications;

import fr.navette.calls.CallId;
import java.util.Optional;

/** What lists and rankings need of an application; written with it. */
public record Summary(
    CallId call,
    ApplicationId application,
    String startup,
    Status status,
    String site,
    Optional<String> track) {
  public static Summary of(Application application) {
    return new Summary(
        application.call(),
        application.id(),
        application.startup(),
        application.status(),
        application.site(),
        application.track());
  }

  /** Whether the committee may read it. */
  public boolean isReadable() {
    return status != Status.DRAFT && status != Status.WITHDRAWN;
  }
}
