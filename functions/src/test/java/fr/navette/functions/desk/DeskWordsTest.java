package fr.navette.functions.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.mail.MailRenderer;
import fr.navette.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of buttons agree with their numbers. */
class DeskWordsTest {
    private static final String CONFIRM = "confirm.";
    private static final Pattern NAME = Pattern.compile("\\{([a-z]\\w*)");
    /** A text in quotes, unless it is a value's. */
    private static final Pattern QUOTED = Pattern.compile("[«\"]([^«»\"{]+)[»\"]");

    private static final String SINGULAR = "(?U)\\d \\p{L}+(?<!s)\\b";
    private static final String PLURAL = "(?U)\\d \\p{L}+s\\b";

    /** The buttons that confirm, with each number of their texts. */
    private static List<String> buttons(DeskWords words, Object number) {
        return words.keys().stream()
                .filter(key -> key.startsWith(CONFIRM))
                .map(key -> words.confirm(key.substring(CONFIRM.length()), numbers(words.of(key), number))
                        .toString())
                .toList();
    }

    private static Map<String, Object> numbers(String text, Object number) {
        return NAME.matcher(text)
                .results()
                .map(result -> result.group(1))
                .distinct()
                .collect(Collectors.toMap(Function.identity(), name -> name.equals("member") ? "Lee" : number));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_button_agrees_with_none_one_and_two(Language language) {
        var words = DeskWords.in(language);
        assertThat(buttons(words, 1)).isNotEmpty().noneMatch(matches(PLURAL)).anyMatch(matches(SINGULAR));
        assertThat(buttons(words, 2)).noneMatch(matches(SINGULAR)).anyMatch(matches(PLURAL));
        assertThat(buttons(words, 0)).noneMatch(matches(language == Language.FR ? PLURAL : SINGULAR));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothing_of_a_pattern_is_left_and_a_list_counts_as_its_size(Language language) {
        var words = DeskWords.in(language);
        assertThat(buttons(words, 1234)).noneMatch(text -> text.contains("{") || text.contains("choice"));
        assertThat(buttons(words, List.of("a", "b"))).isEqualTo(buttons(words, 2));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_daily_mail_to_staff_names_buttons_that_exist(Language language) throws IOException {
        var words = DeskWords.in(language);
        var labels = words.keys().stream().map(words::of).toList();
        try (var mail = MailRenderer.class.getResourceAsStream("digest." + language.tag() + ".txt")) {
            var quoted = QUOTED.matcher(new String(mail.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(result -> result.group(1).strip())
                    .toList();
            assertThat(quoted).hasSizeGreaterThan(5).isSubsetOf(labels);
        }
    }

    private static Predicate<String> matches(String pattern) {
        return Pattern.compile(pattern).asPredicate();
    }
}
