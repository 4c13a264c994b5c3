package fr.navette.exports;

import fr.navette.calls.CallId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** The place of the exports; each is deleted after a day. */
public interface Exports {
    /** The lifetime of the URL of an export. */
    Duration URL_LIFE = Duration.ofMinutes(10);

    /** Writes the file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Stores a file under a key that nobody can guess.
     *
     * @param name of the download
     * @return a URL, good for {@link #URL_LIFE}
     */
    String store(CallId call, String name, String mediaType, Content content);

    /** Deletes every export of the call, with all versions. */
    void purge(CallId call);
}
