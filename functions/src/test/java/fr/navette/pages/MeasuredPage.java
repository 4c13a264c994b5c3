package fr.navette.pages;

import java.util.List;

/**
 * A page whose first load is measured.
 *
 * @param usable the element that shows that the page can be used
 * @param path with {@code {application}} for the application that the reader reads
 * @param maxBytes the limit for its first load, in bytes on the wire
 */
record MeasuredPage(String name, String path, String usable, Visitor visitor, int maxBytes) {
    enum Visitor {
        NOBODY,
        /** Signed in, with a draft. */
        APPLICANT,
        /** Signed in, with an application to read, which has no deck. */
        READER
    }

    private static final int MAX_BYTES = 60_000;
    private static final String CALL = "blanchemaille-demo";

    static final List<MeasuredPage> ALL = List.of(
            open("first page", "/index.html", ".call a.button"),
            open("the call's own page", "/calls/" + CALL + ".fr.html", "h1"),
            open("apply, signed out", "/apply.html?call=" + CALL, ".sign-in input"),
            own("apply, the form", "/apply.html?call=" + CALL, "[id='answers.startup']"),
            own("apply, in English", "/apply.html?lang=en&call=" + CALL, "[id='answers.startup']"),
            own("my application", "/status.html", ".application"),
            read("my readings", "/committee.html", ".readings li", 20_000),
            read("dossier", "/dossier.html?application={application}", "#scores fieldset", 20_000),
            open("committee, signed out", "/committee.html", ".sign-in input"),
            open("dossier, signed out", "/dossier.html?application=x", ".sign-in input"),
            open("verify a receipt", "/receipt.html", "#verify-now"),
            open("privacy notice", "/privacy.html", "h1"),
            open("accessibility statement", "/accessibility.html", "h1"),
            open("nowhere", "/404.html", "h1"));

    private static MeasuredPage open(String name, String path, String usable) {
        return new MeasuredPage(name, path, usable, Visitor.NOBODY, MAX_BYTES);
    }

    private static MeasuredPage own(String name, String path, String usable) {
        return new MeasuredPage(name, path, usable, Visitor.APPLICANT, MAX_BYTES);
    }

    private static MeasuredPage read(String name, String path, String usable, int maxBytes) {
        return new MeasuredPage(name, path, usable, Visitor.READER, maxBytes);
    }

    @Override
    public String toString() {
        return name;
    }
}
