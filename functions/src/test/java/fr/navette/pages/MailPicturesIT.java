package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
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
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mail as a picture, in {@code functions/target/mails}: on a phone and in a reading pane, light and dark. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailPicturesIT {
    private static final Path PICTURES = Template.ROOT.resolve("functions/target/mails");
    private static final String LONG_NAME = "Manufacture" + "générale".repeat(8) + " & Cie";
    private final MailRenderer renderer =
            new MailRenderer("https://a-long-name-of-a-site.navette.example", "Blanchemaille");

    static Stream<Arguments> pictures() {
        return Arrays.stream(MailTemplate.values())
                .flatMap(template -> Arrays.stream(Language.values())
                        .flatMap(language -> Stream.of(375, 600)
                                .flatMap(width -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                                        .map(scheme -> Arguments.of(template, language, width, scheme)))));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @MethodSource("pictures")
    void a_mail_fits_its_width_and_its_words_can_be_read(
            MailTemplate template, Language language, int width, ColorScheme scheme) {
        var mail = renderer.render(new MailIn(language, "Ada Lefèvre", LONG_NAME).of(template));
        var options = new Browser.NewPageOptions().setViewportSize(width, 800).setColorScheme(scheme);
        try (var page = Chromium.browser().newPage(options)) {
            page.setContent(mail.html());
            var file = template.file() + "." + language.tag() + "." + width + "." + scheme + ".png";
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)).setFullPage(true));
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            assertThat(page.locator("h1").count()).isEqualTo(1);
            var rules = new AxeBuilder(page)
                    .disableRules(List.of("region", "landmark-one-main"))
                    .analyze();
            assertThat(rules.getViolations().stream().map(v -> v.getId() + " " + v.getNodes()))
                    .isEmpty();
        }
    }
}
