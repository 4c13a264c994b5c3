package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.navette.mail.MailIn;
import fr.navette.mail.MailRenderer;
import fr.navette.mail.MailTemplate;
import fr.navette.structure.Template;
import fr.navette.text.Language;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mail as a picture, in {@code functions/target/mails}: on a phone and in a reading pane, light and dark. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailPicturesIT {
    private static final Path PICTURES = Template.ROOT.resolve("functions/target/mails");
    private static final String LONG_NAME = "Manufacture" + "générale".repeat(8) + " & Cie";
    private static final int PHONE = 375;
    private static final int READING_PANE = 600;
    private static Page page;
    private final MailRenderer renderer =
            new MailRenderer("https://a-long-name-of-a-site.navette.example", "Blanchemaille", "equipe@example.org");

    @BeforeAll
    static void onePageForAll() {
        page = Chromium.browser().newPage();
    }

    @AfterAll
    static void closed() {
        page.close();
    }

    private static Stream<Arguments> mails() {
        return Arrays.stream(MailTemplate.values())
                .flatMap(template -> Arrays.stream(Language.values())
                        .flatMap(language ->
                                Stream.of(PHONE, READING_PANE).map(width -> Arguments.of(template, language, width))));
    }

    private void opens(MailTemplate template, Language language, int width) {
        page.setViewportSize(width, 800);
        page.setContent(renderer.render(new MailIn(language, "Ada Lefèvre", LONG_NAME).of(template))
                .html());
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("mails")
    void a_mail_fits_its_width_under_one_headline(MailTemplate template, Language language, int width) {
        opens(template, language, width);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        assertThat(page.locator("h1").count()).isEqualTo(1);
    }

    @Tag("slow")
    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("mails")
    void a_mail_can_be_read_in_light_and_dark(MailTemplate template, Language language, int width) {
        for (var scheme : ColorScheme.values()) {
            if (scheme == ColorScheme.NO_PREFERENCE) continue;
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            opens(template, language, width);
            var file = template.file() + "." + language.tag() + "." + width + "." + scheme + ".png";
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)).setFullPage(true));
            assertThat(problems()).isEmpty();
        }
    }

    private static List<String> problems() {
        return new AxeBuilder(page)
                .disableRules(List.of("region", "landmark-one-main")).analyze().getViolations().stream()
                        .map(violation -> violation.getId() + " " + violation.getNodes())
                        .toList();
    }
}
