package fr.navette.applications;

import fr.navette.storage.Write;
import java.util.List;

/** The readers of an application, as far as a change of it concerns them. */
public interface ApplicationReaders {
    /** The writes that close the readings of those who now have a conflict of interest. */
    List<Write> closedBy(Application changed);
}
