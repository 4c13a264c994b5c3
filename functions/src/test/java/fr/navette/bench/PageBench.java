package fr.navette.bench;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import fr.navette.cloud.Inbox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What each page weighs on the wire at its first load, and when it can be used: on this machine's
 * own network, and at slow 3G (400 ms for a round trip, 400 kbit/s each way), as the browser
 * imitates it. Prints a table. Needs a running local cloud.
 */
public final class PageBench {
  private static final int ROUNDS = 5;
  private static final int LATENCY_MS = 400;
  private static final int BYTES_A_SECOND = 50_000;
  private static final String CALL = "blanchemaille-demo";

  /** A page, and what is there once it can be used. */
  private record Measured(String name, String path, String usable, boolean signedIn) {}

  private static final List<Measured> PAGES =
      List.of(
          new Measured("first page", "/index.html", ".call a.button", false),
          new Measured("the call's own page", "/calls/" + CALL + ".fr.html", "h1", false),
          new Measured("apply, signed out", "/apply.html?call=" + CALL, ".sign-in input", false),
          new Measured(
              "apply, the form", "/apply.html?call=" + CALL, "[id='answers.startup']", true),
          new Measured("my application", "/status.html", ".application", true),
          new Measured("committee, signed out", "/committee.html", ".sign-in input", false),
          new Measured("verify a receipt", "/receipt.html", "#verify-now", false));

  /**
   * @param bytes received, heads and bodies, as the network carried them
   * @param usableMs from the press of Enter in the address bar
   */
  private record Load(long bytes, int requests, double usableMs) {}

  private final Browser browser;
  private final String site;

  private PageBench(Browser browser, String site) {
    this.browser = browser;
    this.site = site;
  }

  public static void main(String[] arguments) throws Exception {
    try (var edge = Edge.before(System.getenv("SITE_URL"));
        var playwright = Playwright.create();
        var browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getenv("CHROMIUM")))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
      new PageBench(browser, edge.address()).prints();
    }
  }

  private void prints() {
    var state = signedIn();
    System.out.printf(
        Locale.ROOT,
        "%-24s %8s %9s %12s %14s%n",
        "page",
        "kB",
        "requests",
        "usable, ms",
        "at slow 3G, ms");
    for (var page : PAGES) {
      var here = median(page, state, false);
      var slow = median(page, state, true);
      System.out.printf(
          Locale.ROOT,
          "%-24s %8.1f %9d %12.0f %14.0f%n",
          page.name(),
          slow.bytes() / 1000.0,
          slow.requests(),
          here.usableMs(),
          slow.usableMs());
    }
    System.out.printf("median of %d first loads, nothing cached%n", ROUNDS);
  }

  private Load median(Measured page, String state, boolean slow) {
    var loads = new ArrayList<Load>();
    for (int round = 0; round < ROUNDS; round++) loads.add(load(page, state, slow));
    loads.sort((one, other) -> Double.compare(one.usableMs(), other.usableMs()));
    return loads.get(ROUNDS / 2);
  }

  private Load load(Measured measured, String state, boolean slow) {
    try (var context = context(measured.signedIn() ? state : null)) {
      var page = context.newPage();
      var network = context.newCDPSession(page);
      var bytes = new AtomicLong();
      var requests = new AtomicLong();
      network.on(
          "Network.loadingFinished",
          event -> {
            bytes.addAndGet(event.get("encodedDataLength").getAsLong());
            requests.incrementAndGet();
          });
      network.send("Network.enable");
      if (slow) network.send("Network.emulateNetworkConditions", slowly());
      long started = System.nanoTime();
      page.navigate(
          site + measured.path(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
      page.locator(measured.usable()).first().waitFor();
      double usable = (System.nanoTime() - started) / 1e6;
      page.waitForLoadState(LoadState.NETWORKIDLE);
      return new Load(bytes.get(), (int) requests.get(), usable);
    }
  }

  private BrowserContext context(String state) {
    var options = new Browser.NewContextOptions().setIgnoreHTTPSErrors(true).setLocale("fr-FR");
    return browser.newContext(state == null ? options : options.setStorageState(state));
  }

  private static JsonObject slowly() {
    var conditions = new JsonObject();
    conditions.addProperty("offline", false);
    conditions.addProperty("latency", LATENCY_MS);
    conditions.addProperty("downloadThroughput", BYTES_A_SECOND);
    conditions.addProperty("uploadThroughput", BYTES_A_SECOND);
    return conditions;
  }

  /** The cookie of somebody who has begun an application. */
  private String signedIn() {
    var email = "bench+" + UUID.randomUUID() + "@example.org";
    try (var context = context(null)) {
      var page = context.newPage();
      page.navigate(site + "/404.html");
      posts(page, "/api/codes", Map.of("email", email, "language", "fr"));
      posts(page, "/api/sessions", Map.of("email", email, "code", Inbox.newestCode(email)));
      posts(page, "/api/calls/" + CALL + "/applications", Map.of("language", "fr"));
      // As after any visit: the browser remembers that somebody was signed in here.
      page.navigate(site + "/status.html");
      page.locator(".application").waitFor();
      return context.storageState();
    }
  }

  private static void posts(Page page, String path, Map<String, String> body) {
    page.evaluate(
        "([path, body]) => fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body })",
        List.of(path, new Gson().toJson(body)));
  }
}
