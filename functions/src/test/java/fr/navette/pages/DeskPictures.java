package fr.navette.pages;

import com.microsoft.playwright.Page;
import fr.navette.cloud.Cloud;
import fr.navette.structure.Template;
import java.nio.file.Path;

/**
 * Takes the pictures of the guide for staff on the running local cloud, of the last call that the story played. Writes
 * {@code docs/pictures}.
 */
public final class DeskPictures {
    private static final Path PICTURES = Template.ROOT.resolve("docs/pictures");
    private static final int WIDTH = 1100;
    private static final int HEIGHT = 700;

    private final Page page;

    private DeskPictures(Page page) {
        this.page = page;
    }

    public static void main(String[] arguments) {
        try (var staff = new Visitor(options -> options.setViewportSize(WIDTH, HEIGHT))) {
            var pictures = new DeskPictures(staff.page());
            staff.page().navigate(Cloud.variable("DESK_URL") + "?locale=en");
            pictures.isReady();
            pictures.clicks("tr:has-text('story-') >> nth=-1 >> a");
            pictures.take("call");
            pictures.clicks("nav a:has-text('Applications')");
            pictures.take("applications");
            pictures.clicks("tbody tr:has-text('waitlisted') a");
            pictures.take("application");
            pictures.clicks("nav a:has-text('Committee')");
            pictures.take("committee");
            pictures.clicks("nav a:has-text('Decide')");
            pictures.take("decide", "h3:has-text('ranking')");
            pictures.clicks("nav a:has-text('The call')");
            pictures.clicks(".steps a:has-text('Invite to the committee')");
            staff.page().fill("[name=members]", "Nina Roux\tnina@example.org\tfr\tLa Redoute");
            pictures.clicks("a.btn-primary");
            pictures.take("dry-run");
        }
        Chromium.ends();
    }

    private void clicks(String selector) {
        page.locator(selector).first().click();
        isReady();
    }

    private void isReady() {
        page.waitForTimeout(100);
        page.locator(".widget[aria-busy=false] .nv").first().waitFor();
    }

    private void take(String name) {
        take(name, ".widget");
    }

    /** The widget from this element on, at most as high as a screen. */
    private void take(String name, String from) {
        var box = page.locator(".widget").first().boundingBox();
        double top = page.locator(from).first().boundingBox().y;
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setClip(box.x, top, box.width, Math.min(box.y + box.height - top, HEIGHT))
                .setPath(PICTURES.resolve("desk-" + name + ".png")));
    }
}
