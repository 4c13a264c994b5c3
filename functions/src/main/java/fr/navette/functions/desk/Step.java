package fr.navette.functions.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A next step from a screen: one click that runs another command or shows its form. */
sealed interface Step {
    String command();

    /**
     * The source of each value of the next event: the name of an entry of the row, the report or the event, by the name
     * of the field.
     */
    Map<String, String> event();

    /**
     * A button below the report.
     *
     * @param statuses the statuses with which the report has the button; empty means always
     */
    record Button(String command, Map<String, String> event, boolean form, Set<String> statuses) implements Step {
        boolean isFor(Map<String, ?> report) {
            return statuses.isEmpty() || statuses.contains(String.valueOf(report.get("status")));
        }
    }

    /**
     * A button below the report that fills the command's form by itself.
     *
     * @param word the name of its label
     * @param given the values that it gives
     */
    record Shortcut(String command, Map<String, String> event, String word, Map<String, Object> given)
            implements Step {}

    /**
     * A text box above the report.
     *
     * @param field the field of the command that gets the text
     */
    record Search(String command, Map<String, String> event, String field) implements Step {}

    /** A link in each row of a list. */
    record RowLink(String list, String column, String command, Map<String, String> event) implements Step {}

    /**
     * A button in each row of a list.
     *
     * @param column the entry that decides whether the row has the button
     * @param values the values with which it has
     */
    record RowButton(
            String list, String command, Map<String, String> event, boolean form, String column, Set<String> values)
            implements Step {
        boolean isFor(Map<?, ?> row) {
            return values.isEmpty() || values.contains(String.valueOf(row.get(column)));
        }
    }

    /** The options of a choice in a row. */
    sealed interface Options {
        record Constants(List<String> constants) implements Options {}

        /**
         * The rows of another list of the report.
         *
         * @param value the entry that is sent
         * @param name the entry that a person reads
         */
        record Listed(String list, String value, String name) implements Options {}
    }

    /**
     * A choice in each row of a list.
     *
     * @param part the part of the list field
     * @param preselected the entries of the row that hold the option to preselect; the first that is there counts
     */
    record RowChoice(String part, Options options, List<String> preselected) {}

    /**
     * Choices in each row of some lists; one button sends those that a person changed as one list.
     *
     * @param field the list field of the command
     * @param key the entry that identifies the row, and the first part of the field
     * @param name the entry that names the row for a person
     * @param rest the field that says what happens to everybody else, with its constants
     * @param statuses the statuses of the rows that have inputs
     */
    record RowForm(
            List<String> lists,
            String command,
            Map<String, String> event,
            String field,
            String key,
            String name,
            List<RowChoice> choices,
            Map<String, List<String>> rest,
            Set<String> statuses)
            implements Step {
        boolean isFor(Map<?, ?> row) {
            return statuses.contains(String.valueOf(row.get("status")));
        }
    }
}
