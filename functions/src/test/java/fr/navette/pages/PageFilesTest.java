package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import fr.navette.documents.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be said of the pages without opening them in a browser. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageFilesTest {
  private static final Path SITE = Path.of("..", "site");
  private static final int MOST_COMPRESSED_BYTES = 60_000;
  private static final Pattern IN_PAGE =
      Pattern.compile("data-text(?:-label|-content)?=\"([^\"]+)\"");
  private static final Pattern QUOTED =
      Pattern.compile("\"([a-z][A-Za-z-]*(?:\\.[A-Za-z0-9_-]+)+)\"");
  private static final Pattern PREFIX = Pattern.compile("`([a-z][a-z-]*(?:\\.[a-z-]+)*\\.)\\$\\{");
  private static final Pattern FIRST =
      Pattern.compile("src=\"/scripts/(?!early\\.js)([a-z-]+\\.js)\"");
  private static final Pattern PRELOAD =
      Pattern.compile("modulepreload\" href=\"/scripts/([a-z-]+\\.js)\"");
  private static final Pattern IMPORT =
      Pattern.compile("from \"\\./([a-z-]+\\.js)\"|import \"\\./([a-z-]+\\.js)\"");

  private static final Pattern NAMES =
      Pattern.compile("(?:import|const) \\{([^}]*)\\}[^;]*?\"\\./([a-z-]+\\.js)\"");
  private static final Pattern EXPORT =
      Pattern.compile("export (?:async )?(?:function|const|let|class) (\\w+)");
  private static final Pattern EXPORTS = Pattern.compile("export \\{([^}]*)\\}");
  private static final Pattern LATER = Pattern.compile("import\\(\"\\./([a-z-]+\\.js)\"\\)");

  static List<Path> pages() throws IOException {
    try (var files = Files.list(SITE)) {
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
  @MethodSource("pages")
  void nothing_in_a_page_is_inline_or_from_elsewhere(Path page) throws IOException {
    var html = Files.readString(page);
    assertThat(html)
        .doesNotContainPattern("(?i)<style|\\sstyle=|\\son[a-z]+=|<script>|javascript:");
    assertThat(html).doesNotContainPattern("(?i)(?:src|href)=\"(?:https?:)?//");
  }

  // H5
  @ParameterizedTest
  @MethodSource("pages")
  void a_page_has_an_empty_live_region_from_the_start(Path page) throws IOException {
    assertThat(Files.readString(page))
        .contains("<div class=\"heard\" id=\"announcer\" role=\"status\"></div>");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void the_first_load_of_a_page_is_small(Path page) throws IOException {
    var html = Files.readString(page);
    var bytes =
        compressed(page)
            + compressed(SITE.resolve("style.css"))
            + compressed(SITE.resolve("lang/en.json"));
    for (var image : List.of("logo.svg", "favicon.svg", "loom.svg"))
      if (html.contains(image)) bytes += compressed(SITE.resolve(image));
    for (var scripts : loads(found(FIRST, html).iterator().next()))
      assertThat(bytes + compressedScripts(scripts))
          .as("with " + scripts)
          .isLessThan(MOST_COMPRESSED_BYTES);
  }

  /** Else the browser learns of each module only from the one before, a round trip each. */
  @ParameterizedTest
  @MethodSource("pages")
  void a_page_names_all_its_modules_at_once(Path page) throws IOException {
    var html = Files.readString(page);
    var first = found(FIRST, html).iterator().next();
    var needed = withImports(first, new TreeSet<>());
    var form =
        html.contains("form-scripts")
            ? withImports("editing.js", new TreeSet<>())
            : new TreeSet<String>();
    form.removeAll(needed);
    needed.remove(first);
    var parts = html.split("<template id=\"form-scripts\">|</template>");
    assertThat(found(PRELOAD, parts.length == 3 ? parts[0] + parts[2] : html)).isEqualTo(needed);
    assertThat(found(PRELOAD, parts.length == 3 ? parts[1] : "")).isEqualTo(form);
  }

  @Test
  void every_name_that_a_script_imports_is_exported_where_it_says() throws IOException {
    try (var files = Files.list(SITE.resolve("scripts"))) {
      for (var file : files.toList()) {
        var imports = NAMES.matcher(Files.readString(file)).results().toList();
        for (var from : imports) {
          var exported = exports(from.group(2));
          for (var name : from.group(1).split(","))
            assertThat(exported)
                .as(file + " from " + from.group(2))
                .contains(name.strip().split(" as ")[0]);
        }
      }
    }
  }

  private static Set<String> exports(String script) throws IOException {
    var text = Files.readString(SITE.resolve("scripts").resolve(script));
    var names = found(EXPORT, text);
    found(EXPORTS, text).forEach(list -> names.addAll(List.of(list.strip().split("\\s*,\\s*"))));
    return names;
  }

  @Test
  void every_text_of_a_page_has_an_english_one() throws IOException {
    assertThat(keys("en")).containsAll(inPages());
  }

  @Test
  void every_french_word_of_the_scripts_has_an_english_one() throws IOException {
    assertThat(keys("en")).containsAll(keys("fr"));
  }

  @Test
  void no_text_is_there_for_nothing() throws IOException {
    var scripts = scripts();
    var quoted = found(QUOTED, scripts);
    var prefixes = found(PREFIX, scripts);
    var pages = inPages();
    var unused =
        keys("en").stream()
            .filter(key -> !pages.contains(key) && !quoted.contains(key))
            .filter(key -> !quoted.contains(key.replaceAll("\\.(one|other)$", "")))
            .filter(key -> prefixes.stream().noneMatch(key::startsWith));
    assertThat(unused).isEmpty();
  }

  @Test
  void every_word_that_the_scripts_say_exists_in_both_languages() throws IOException {
    var said = found(Pattern.compile("say\\(\\s*\"([^\"]+)\""), scripts());
    for (var language : List.of("fr", "en")) {
      var keys = keys(language).stream().map(key -> key.replaceAll("\\.(one|other)$", "")).toList();
      assertThat(keys).as(language).containsAll(said);
    }
  }

  @Test
  void every_field_code_of_an_application_has_a_sentence() throws IOException {
    var codes =
        Stream.of(
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
    assertThat(keys("en")).containsAll(codes.map(code -> "error." + code).toList());
  }

  @Test
  void every_verdict_that_refuses_a_file_has_a_sentence() throws IOException {
    var refusing =
        Stream.of(Verdict.values())
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
    try (var files = Files.list(SITE.resolve("scripts"))) {
      var text = new StringBuilder();
      for (var file : files.sorted().toList()) text.append(Files.readString(file));
      return text.toString();
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(r -> r.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> withImports(String script, Set<String> seen) throws IOException {
    if (!seen.add(script)) return seen;
    var imports = IMPORT.matcher(Files.readString(SITE.resolve("scripts").resolve(script)));
    while (imports.find())
      withImports(imports.group(1) == null ? imports.group(2) : imports.group(1), seen);
    return seen;
  }

  /** The scripts of the page as it comes, and with each part that it asks for when it is needed. */
  private static List<Set<String>> loads(String first) throws IOException {
    var loads = new ArrayList<Set<String>>();
    loads.add(withImports(first, new TreeSet<>()));
    for (var later : found(LATER, Files.readString(SITE.resolve("scripts").resolve(first))))
      loads.add(withImports(later, new TreeSet<>(loads.getFirst())));
    return loads;
  }

  private static int compressedScripts(Set<String> scripts) throws IOException {
    int bytes = 0;
    for (var script : scripts) bytes += compressed(SITE.resolve("scripts").resolve(script));
    return bytes;
  }

  private static int compressed(Path file) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(Files.readString(file).getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
