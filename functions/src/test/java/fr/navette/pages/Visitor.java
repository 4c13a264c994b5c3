package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.Gson;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import fr.navette.cloud.Inbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A visitor with a new browser profile. */
final class Visitor implements AutoCloseable {
    static final String SITE = System.getenv("SITE_URL");
    // Characters that mail programs and sentences glue to the end of a link.
    static final List<String> TAILS = List.of(".", ")", ">", ",", "%20", "%22", ").", "%22%3E");
    private static final int MAX_TABS = 80;
    private static final int PATIENCE_MS = 20_000;
    private static final int A_MINUTE_MS = 60_000;
    private static final int WHEEL_PX = 60;
    private static final int SCROLLING_MS = 300;
    // No fixed element covers it.
    static final String FOCUS_IS_SEEN = """
      () => {
        const { x, y, width, height } = document.activeElement.getBoundingClientRect();
        return document.activeElement.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      }
      """;
    private final BrowserContext context;
    private Page page;

    Visitor() {
        this(options -> options);
    }

    Visitor(UnaryOperator<Browser.NewContextOptions> options) {
        // Without animation, so that measurements are of the final state.
        context = Chromium.browser()
                .newContext(options.apply(new Browser.NewContextOptions()
                        .setLocale("fr-FR")
                        .setTimezoneId("Europe/Paris")
                        .setReducedMotion(ReducedMotion.REDUCE)));
        context.setDefaultTimeout(PATIENCE_MS);
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Visitor opens(String path) {
        page.navigate(SITE + path);
        return this;
    }

    /** A second window of the same person. */
    Visitor secondWindow() {
        return new Visitor(context);
    }

    private Visitor(BrowserContext context) {
        this.context = context;
        page = context.newPage();
    }

    Locator sees(String selector) {
        var found = page.locator(selector).first();
        found.waitFor();
        return found;
    }

    /** Waits longer than {@link #sees}, for changes that come with the clock. */
    Locator waitsFor(String selector) {
        var found = page.locator(selector).first();
        found.waitFor(new Locator.WaitForOptions().setTimeout(A_MINUTE_MS));
        return found;
    }

    /** The text as read; non-breaking spaces become ordinary ones. */
    String textOf(String selector) {
        return sees(selector).innerText().replaceAll("[\\u00A0\\u202F]", " ");
    }

    Visitor types(String field, String text) {
        page.fill("[id='" + field + "']", text);
        return this;
    }

    Visitor chooses(String field) {
        page.check("[id='" + field + "']");
        return this;
    }

    Visitor clicks(String selector) {
        page.click(selector);
        return this;
    }

    /** Signs in on any page or dialog that asks for it, with the code from the mail. */
    Visitor signsIn(String email) {
        var form = page.locator(".sign-in:visible");
        form.locator("input[type=email]").fill(email);
        page.keyboard().press("Enter");
        form.locator("input.code").fill(Inbox.newestCode(email));
        page.keyboard().press("Enter");
        form.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
        return this;
    }

    Visitor waitsUntilSaved() {
        sees("[data-save=SAVED]");
        return this;
    }

    /** Moves through the page with the Tab key alone until the element has the focus. */
    Visitor tabsTo(String id) {
        for (int i = 0; i < MAX_TABS; i++) {
            page.keyboard().press("Tab");
            if (id.equals(focus())) return this;
        }
        throw new AssertionError("The Tab key never comes to " + id);
    }

    /** Moves through the whole page with one key; nothing on the way is hidden. */
    Visitor seesTheFocusAtEach(String key) {
        for (int i = 0; i < MAX_TABS; i++) {
            page.keyboard().press(key);
            if (isAtTheEnd()) return this;
            assertThat(page.evaluate(FOCUS_IS_SEEN)).as(focus() + " is seen").isEqualTo(true);
        }
        return this;
    }

    private boolean isAtTheEnd() {
        return (boolean) page.evaluate("() => document.activeElement === document.body");
    }

    Visitor keys(String... keys) {
        for (var key : keys) page.keyboard().press(key);
        return this;
    }

    Visitor writes(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Turns the mouse wheel over the focused element; returns the distance scrolled. */
    double turnsTheWheelOver(String selector) {
        var target = page.locator(selector);
        target.focus();
        target.scrollIntoViewIfNeeded();
        target.hover();
        var before = target.boundingBox().y;
        page.mouse().wheel(0, WHEEL_PX);
        page.waitForTimeout(SCROLLING_MS);
        return before - target.boundingBox().y;
    }

    /** The id of the focused element, or its text. */
    String focus() {
        return (String) page.evaluate("() => document.activeElement.id || document.activeElement.innerText.trim() ||"
                + " document.activeElement.className");
    }

    /** Checks WCAG 2.2 A and AA as far as a program can, and that nothing is wider than the screen. */
    Visitor meetsNoBarrier(String where) {
        // The "legacy" mode checks this window only, which has no frames, and opens no other.
        var violations = new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(violations.stream()
                        .map(v -> v.getId() + " " + v.getNodes().getFirst().getHtml()))
                .as(where)
                .isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as(where + " fits the screen")
                .isEqualTo(true);
        return this;
    }

    /** Sends a request with this visitor's session, to prepare what the pages show. */
    @SuppressWarnings("unchecked")
    Map<String, Object> asks(String method, String path, Map<String, Object> body, long version) {
        var request = new HashMap<String, Object>();
        request.put("method", method);
        request.put("path", path);
        request.put("body", new Gson().toJson(body));
        request.put("version", "\"" + version + "\"");
        return (Map<String, Object>) page.evaluate("""
            async ({ method, path, body, version }) => {
              const headers = { "content-type": "application/json", "if-match": version };
              const answer = await fetch(path, { method, headers, body: method === "GET" ? undefined : body });
              return answer.status === 204 ? {} : answer.json();
            }
            """, request);
    }

    /** Fetches a path of the site in the browser and returns its text. */
    String text(String path) {
        return (String) page.evaluate("path => fetch(path).then(answer => answer.text())", path);
    }

    @Override
    public void close() {
        // Routes go first: a late request of a page would find no handler.
        context.pages().forEach(Page::unrouteAll);
        context.close();
    }
}
