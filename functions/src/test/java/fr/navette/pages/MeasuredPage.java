package fr.navette.pages;

import java.util.List;

/**
 * A page whose first load is measured.
 *
 * @param usable the element that shows that the page can be used
 * @param path with {@code {application}} for the application that the reader reads
 */
record MeasuredPage(String name, String path, String usable, Visitor visitor) {
    enum Visitor {
        NOBODY(60_000),
        /** Signed in, with a draft. */
        APPLICANT(60_000),
        /** Signed in, with an application to read, which has no deck. */
        READER(31_000);

        private final int maxBytes;

        Visitor(int maxBytes) {
            this.maxBytes = maxBytes;
        }

        /** The limit for a first load, in bytes on the wire. */
        int maxBytes() {
            return maxBytes;
        }
    }

    private static final String CALL = "blanchemaille-demo";

    static final List<MeasuredPage> ALL = List.of(
            open("first page", "/index.html", ".call a.button"),
            open("the call's own page", "/calls/" + CALL + ".fr.html", "h1"),
            open("apply, signed out", "/apply.html?call=" + CALL, ".sign-in input"),
            own("apply, the form", "/apply.html?call=" + CALL, "[id='answers.startup']"),
            own("apply, in English", "/apply.html?lang=en&call=" + CALL, "[id='answers.startup']"),
            own("my application", "/status.html", ".application"),
            read("my readings", "/committee.html", ".readings li"),
            read("dossier", "/dossier.html?application={application}", "#scores fieldset"),
            open("committee, signed out", "/committee.html", ".sign-in input"),
            open("dossier, signed out", "/dossier.html?application=x", ".sign-in input"),
            open("verify a receipt", "/receipt.html", "#verify-now"),
            open("privacy notice", "/privacy.html", "h1"),
            open("accessibility statement", "/accessibility.html", "h1"),
            open("nowhere", "/404.html", "h1"));

    private static MeasuredPage open(String name, String path, String usable) {
        return new MeasuredPage(name, path, usable, Visitor.NOBODY);
    }

    private static MeasuredPage own(String name, String path, String usable) {
        return new MeasuredPage(name, path, usable, Visitor.APPLICANT);
    }

    private static MeasuredPage read(String name, String path, String usable) {
        return new MeasuredPage(name, path, usable, Visitor.READER);
    }

    @Override
    public String toString() {
        return name;
    }
}
