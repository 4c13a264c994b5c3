package fr.navette.pages;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import fr.navette.cloud.Inbox;
import fr.navette.cloud.Staff;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** First loads of pages without any cache, through {@link Edge}, compressed as by CloudFront. */
final class FirstLoads implements AutoCloseable {
    private static final int LATENCY_MS = 400;
    private static final String IS_SEEN = "selector => document.querySelector(selector)?.getClientRects().length > 0";
    private static final int BYTES_A_SECOND = 50_000;

    private final Edge edge;
    private final Map<MeasuredPage.Visitor, String> states;
    private String application;

    /**
     * @param bytes received, headers and bodies, as on the network, until the page is quiet
     * @param usableMs from Enter in the address bar, in milliseconds
     * @param api requested paths of the API, without queries
     * @param elsewhere requested addresses of other hosts
     */
    record Load(long bytes, int requests, double usableMs, List<String> api, Set<String> elsewhere) {}

    FirstLoads() throws IOException, InterruptedException {
        edge = Edge.before(Visitor.SITE);
        states = Map.of(MeasuredPage.Visitor.APPLICANT, somebodyWithADraft(), MeasuredPage.Visitor.READER, aReader());
    }

    /**
     * @param slow3G emulated by the browser: 400 ms per round trip, 400 kbit/s each way
     */
    Load of(MeasuredPage measured, boolean slow3G) {
        try (var context = context(states.get(measured.visitor()))) {
            var page = context.newPage();
            var network = context.newCDPSession(page);
            var bytes = new AtomicLong();
            var requests = new AtomicLong();
            var asked = Collections.synchronizedList(new ArrayList<String>());
            network.on("Network.loadingFinished", event -> {
                bytes.addAndGet(event.get("encodedDataLength").getAsLong());
                requests.incrementAndGet();
            });
            network.send("Network.enable");
            if (slow3G) network.send("Network.emulateNetworkConditions", slowly());
            page.onRequest(request -> asked.add(request.url()));
            long started = System.nanoTime();
            page.navigate(
                    edge.address() + measured.path().replace("{application}", application),
                    new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            // Checks at each frame: a locator would soon check only every half second.
            page.waitForFunction(IS_SEEN, measured.usable());
            double usable = (System.nanoTime() - started) / 1e6;
            page.waitForLoadState(LoadState.NETWORKIDLE);
            var api = asked.stream()
                    .filter(url -> url.startsWith(edge.address() + "/api/"))
                    .map(url -> url.replaceFirst("\\?.*", ""))
                    .toList();
            var elsewhere = asked.stream()
                    .filter(url -> !url.startsWith(edge.address()))
                    .collect(Collectors.toSet());
            return new Load(bytes.get(), (int) requests.get(), usable, api, elsewhere);
        }
    }

    private static JsonObject slowly() {
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", LATENCY_MS);
        conditions.addProperty("downloadThroughput", BYTES_A_SECOND);
        conditions.addProperty("uploadThroughput", BYTES_A_SECOND);
        return conditions;
    }

    private static BrowserContext context(String state) {
        var options = new Browser.NewContextOptions().setIgnoreHTTPSErrors(true).setLocale("fr-FR");
        return Chromium.browser().newContext(state == null ? options : options.setStorageState(state));
    }

    /** The cookie of a person with a draft. */
    private String somebodyWithADraft() {
        var email = AnApplicant.email();
        try (var context = context(null)) {
            var page = context.newPage();
            page.navigate(edge.address() + "/404.html");
            posts(page, "/api/codes", Map.of("email", email, "language", "fr"));
            posts(page, "/api/sessions", Map.of("email", email, "code", Inbox.newestCode(email)));
            posts(page, "/api/calls/blanchemaille-demo/applications", Map.of("language", "fr"));
            // The browser remembers an earlier sign-in, as after any visit.
            page.navigate(edge.address() + "/status.html");
            page.locator(".application").waitFor();
            return context.storageState();
        }
    }

    /** The cookie of a member with one reading. */
    private String aReader() {
        var call = ACall.isOpened(Map.of("documents", List.of()));
        try (var founder = new Visitor()) {
            AnApplicant.hasADraft(founder, call, AnApplicant.answers("Refil"));
            AnApplicant.submits(founder);
            application = AnApplicant.id(founder);
        }
        var email = AnApplicant.email().replace("ada", "lea");
        var member = Map.of("name", "Léa", "email", email, "language", "fr", "company", "Fil", "maxReads", 5);
        Staff.confirms("invite-committee", Map.of("call", call, "members", List.of(member)));
        Staff.confirms("assign-reviews", Map.of("call", call));
        try (var context = context(null)) {
            var page = context.newPage();
            page.navigate(edge.address() + "/404.html");
            posts(page, "/api/sessions", Map.of("link", Inbox.newestToken(email)));
            page.navigate(edge.address() + "/dossier.html?application=" + application);
            page.locator("#scores fieldset").first().waitFor();
            return context.storageState();
        }
    }

    private static void posts(Page page, String path, Map<String, String> body) {
        page.evaluate("""
                ([path, body]) =>
                  fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
                """, List.of(path, new Gson().toJson(body)));
    }

    @Override
    public void close() {
        edge.close();
    }
}
