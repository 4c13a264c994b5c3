package fr.navette.cloud;

import java.net.URI;

/** The addresses of the running cloud, from the environment. */
public final class Cloud {
    private Cloud() {}

    public static URI site() {
        return URI.create(variable("SITE_URL"));
    }

    public static URI inbox() {
        return URI.create(variable("INBOX_URL"));
    }

    public static String variable(String name) {
        var value = System.getenv(name);
        if (value == null || value.isBlank())
            throw new IllegalStateException("no running cloud: " + name + " is not set");
        return value;
    }
}
