package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import fr.navette.calls.CallPage;
import fr.navette.documents.check.Verdict;
import fr.navette.functions.api.World;
import fr.navette.structure.Template;
import fr.navette.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks of pages that need no browser. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageFilesTest {
    private static final Path SITE = Path.of("..", "site");
    private static final Pattern IN_PAGE = Pattern.compile("data-text(?:-label|-content)?=\"([^\"]+)\"");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z][A-Za-z-]*(?:\\.[A-Za-z0-9_-]+)+)\"");
    private static final Pattern PREFIX = Pattern.compile("`([a-z][a-z-]*(?:\\.[a-z-]+)*\\.)\\$\\{");

    @TempDir
    static Path built;

    @BeforeAll
    static void builds_the_pages_as_they_are_published() throws Exception {
        var node = Optional.ofNullable(System.getenv("PLAYWRIGHT_NODEJS_PATH")).orElse("node");
        var script = Template.ROOT.resolve("local/build-pages.mjs");
        var build = new ProcessBuilder(node, script.toString(), built.toString()).inheritIO();
        assertThat(build.start().waitFor()).isZero();
    }

    static List<Path> pages() throws IOException {
        try (var files = Files.list(built)) {
            return files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_is_valid_html(Path page) throws Exception {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.TEXT);
        assertThat(validator.validate(page)).doesNotContain("Error:", "Warning:");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_page_published_for_a_call_is_valid_html(Language language, @TempDir Path folder) throws Exception {
        var page = new CallPage("https://navette.example", "Blanchemaille");
        var file = folder.resolve("call.html");
        Files.writeString(file, page.of(World.demo(), language));
        every_page_is_valid_html(file);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothing_of_the_build_is_left_in_a_page(Path page) throws IOException {
        assertThat(Files.readString(page)).doesNotContain("<!--", "data-only");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_page_has_inline_or_external_resources(Path page) throws IOException {
        var html = Files.readString(page);
        assertThat(html).doesNotContainPattern("(?i)<style|\\sstyle=|\\son[a-z]+=|<script>|javascript:");
        assertThat(html).doesNotContainPattern("(?i)(?:src|href)=\"(?:https?:)?//");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_has_an_empty_live_region_from_the_start(Path page) throws IOException {
        assertThat(Files.readString(page)).contains("<div class=\"heard\" id=\"announcer\" role=\"status\"></div>");
    }

    @Test
    void every_text_of_a_page_has_an_english_translation() throws IOException {
        assertThat(keys("en")).containsAll(inPages());
    }

    @Test
    void every_french_text_of_the_scripts_has_an_english_translation() throws IOException {
        assertThat(keys("en")).containsAll(keys("fr"));
    }

    @Test
    void no_text_is_unused() throws IOException {
        var scripts = scripts();
        var quoted = found(QUOTED, scripts);
        var prefixes = found(PREFIX, scripts);
        var pages = inPages();
        var unused = keys("en").stream()
                .filter(key -> !pages.contains(key) && !quoted.contains(key))
                .filter(key -> !quoted.contains(key.replaceAll("\\.(one|other)$", "")))
                .filter(key -> prefixes.stream().noneMatch(key::startsWith));
        assertThat(unused).isEmpty();
    }

    @Test
    void every_text_used_by_the_scripts_exists_in_both_languages() throws IOException {
        var said = found(Pattern.compile("say\\(\\s*\"([^\"]+)\""), scripts());
        for (var language : List.of("fr", "en")) {
            var keys = keys(language).stream()
                    .map(key -> key.replaceAll("\\.(one|other)$", ""))
                    .toList();
            assertThat(keys).as(language).containsAll(said);
        }
    }

    @Test
    void every_field_code_of_an_application_has_a_message() throws IOException {
        var codes = Stream.of(
                "REQUIRED",
                "WRONG_TYPE",
                "OUT_OF_RANGE",
                "TOO_LONG",
                "TOO_MANY",
                "TWICE",
                "NOT_AN_OPTION",
                "NOT_A_NUMBER",
                "AMBIGUOUS_NUMBER",
                "NOT_A_DATE",
                "YEAR_TOO_SHORT",
                "NOT_A_URL",
                "NOT_A_PHONE",
                "NOT_A_SIREN",
                "NOT_AN_EMAIL",
                "NOT_CONSENTED",
                "OVER_100",
                "MISSING",
                "NOT_ON_THE_SCALE");
        var said = keys("en").stream()
                .map(key -> key.replaceAll("\\.(one|other)$", ""))
                .toList();
        assertThat(said).containsAll(codes.map(code -> "error." + code).toList());
    }

    @Test
    void every_verdict_that_refuses_a_file_has_a_message() throws IOException {
        var refusing = Stream.of(Verdict.values())
                .filter(v -> !v.state().isUsable())
                .map(v -> "verdict." + v.name())
                .toList();
        assertThat(keys("fr")).containsAll(refusing);
        assertThat(keys("en")).containsAll(refusing);
    }

    private static Set<String> inPages() throws IOException {
        var html = new StringBuilder();
        for (var page : pages()) html.append(Files.readString(page));
        return found(IN_PAGE, html.toString());
    }

    private static Set<String> keys(String language) throws IOException {
        return JsonParser.parseString(Files.readString(SITE.resolve("lang/" + language + ".json")))
                .getAsJsonObject()
                .keySet();
    }

    private static String scripts() throws IOException {
        try (var files = Files.walk(SITE.resolve("scripts"))) {
            var text = new StringBuilder();
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) text.append(Files.readString(file));
            return text.toString();
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(r -> r.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
