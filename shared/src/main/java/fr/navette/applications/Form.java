package fr.navette.applications;

import fr.navette.answers.AnswerInWords;
import fr.navette.answers.AnswerRules;
import fr.navette.calls.Call;
import fr.navette.calls.Question;
import fr.navette.calls.QuestionKind;
import fr.navette.calls.Slot;
import fr.navette.documents.Document;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.text.CleanText;
import fr.navette.text.Language;
import fr.navette.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The form of a call: cleans answers, selects the questions to ask, and reports what is wrong or missing. */
public record Form(Call call) {
    private static final List<Question> FIXED = List.of(
            fixed("startup", new Texts("Start-up", "Start-up"), false),
            fixed("contact", new Texts("Personne de contact", "Contact person"), true));

    // A table row holds 400 kB: the submission and the draft.
    private static final int MAX_BYTES = 180_000;

    private static Question fixed(String id, Texts label, boolean identifying) {
        return new Question(
                id,
                QuestionKind.LINE,
                label,
                Optional.empty(),
                true,
                200,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                identifying);
    }

    /**
     * A question and its answer in words.
     *
     * @param id of the question
     * @param question its label
     */
    public record Answered(Section section, String id, String question, String answer) {}

    /** The part of the form in which a question is asked. */
    public enum Section {
        STARTUP(new Texts("La start-up", "The start-up")),
        PROJECT(new Texts("Le projet", "The project")),
        PLACE(new Texts("Lieu et parcours", "Site and track")),
        CONSENT(new Texts("Vos accords", "What you agreed to"));

        private final Texts title;

        Section(Texts title) {
            this.title = title;
        }

        Texts title() {
            return title;
        }

        /** A conditional question stays with the one it depends on. */
        static Section of(Question question) {
            if (FIXED.contains(question)) return STARTUP;
            return switch (question.kind()) {
                case CONSENT -> CONSENT;
                case PHONE, SIREN, URL -> question.showIf().isEmpty() ? STARTUP : PROJECT;
                default -> PROJECT;
            };
        }
    }

    /**
     * Cleans content for storage: each answer in its canonical form, or as typed where it has none, so that nothing is
     * lost.
     *
     * @throws Refusal 400 for an answer to an unknown question or of another JSON type, 413
     *     {@code APPLICATION_TOO_LARGE} naming the largest answer
     */
    public Content cleaned(Content typed) {
        var answers = new LinkedHashMap<String, Object>();
        for (var answer : typed.answers().entrySet()) {
            var question = question(answer.getKey())
                    .orElseThrow(() -> Refusal.of(
                            Reason.UNKNOWN_FIELD,
                            "answers." + CleanText.brief(answer.getKey()),
                            FieldCode.UNKNOWN_FIELD));
            var read = AnswerRules.read(question, answer.getValue());
            read.problems().forEach((path, code) -> {
                if (code == FieldCode.WRONG_TYPE || code == FieldCode.UNKNOWN_FIELD)
                    throw Refusal.of(Reason.INVALID, "answers." + path, code);
            });
            if (read.value() != null) answers.put(question.id(), read.value());
        }
        for (var site : typed.sites())
            if (call.site(site).isEmpty()) throw Refusal.of(Reason.INVALID, "sites", FieldCode.NOT_AN_OPTION);
        if (typed.sites().stream().distinct().count() < typed.sites().size())
            throw Refusal.of(Reason.INVALID, "sites", FieldCode.TWICE);
        if (typed.track().filter(track -> call.track(track).isEmpty()).isPresent())
            throw Refusal.of(Reason.INVALID, "track", FieldCode.NOT_AN_OPTION);
        var cleaned = new Content(answers, typed.sites(), typed.track());
        if (cleaned.size() > MAX_BYTES)
            throw Refusal.of(Reason.APPLICATION_TOO_LARGE, "answers." + cleaned.largestAnswer(), FieldCode.TOO_LONG);
        return cleaned;
    }

    /**
     * Adds the texts agreed to. An applicant who saw the current text agrees to it; one who saw an older text, or may
     * not change it now, keeps the earlier agreement.
     *
     * @param asked whether the question at this path was shown in its current words
     */
    public Content withConsents(Content cleaned, Content before, Predicate<String> asked) {
        var consents = new LinkedHashMap<String, Texts>();
        for (var question : call.questions()) {
            if (question.kind() != QuestionKind.CONSENT || !cleaned.answers().containsKey(question.id())) continue;
            if (asked.test("answers." + question.id())) consents.put(question.id(), question.label());
            else if (before.consents().containsKey(question.id()))
                consents.put(question.id(), before.consents().get(question.id()));
        }
        return new Content(cleaned.answers(), cleaned.sites(), cleaned.track(), consents);
    }

    /** Problems with the given answers, by path; missing answers are not reported. */
    Map<String, FieldCode> answerProblems(Content written) {
        var answerProblems = new LinkedHashMap<String, FieldCode>();
        for (var question : asked(written.answers()))
            AnswerRules.read(question, written.answers().get(question.id()))
                    .problems()
                    .forEach((path, code) -> answerProblems.put("answers." + path, code));
        return answerProblems;
    }

    /** All problems that prevent submission, by path; empty if the application is complete. */
    Map<String, FieldCode> problems(Content content, List<Document> documents) {
        var problems = answerProblems(content);
        for (var question : asked(content.answers())) {
            var answer = AnswerRules.read(question, content.answers().get(question.id()))
                    .value();
            if (answer == null && question.required()) problems.put("answers." + question.id(), required(question));
            // Consent to an earlier text does not cover this one.
            if (question.kind() == QuestionKind.CONSENT
                    && answer != null
                    && !question.label().equals(content.consents().get(question.id())))
                problems.put("answers." + question.id(), FieldCode.NOT_CONSENTED);
        }
        if (content.sites().isEmpty()) problems.put("sites", FieldCode.REQUIRED);
        if (content.track().isEmpty()) problems.put("track", FieldCode.REQUIRED);
        for (var slot : call.documents())
            if (slot.required() && documents.stream().noneMatch(d -> d.slot().equals(slot.id())))
                problems.put("documents." + slot.id(), FieldCode.REQUIRED);
        return problems;
    }

    private static FieldCode required(Question question) {
        return question.kind() == QuestionKind.CONSENT ? FieldCode.NOT_CONSENTED : FieldCode.REQUIRED;
    }

    /** The content without answers to hidden questions: what a submission contains. */
    Content asked(Content content) {
        return content.only(visible(content.answers()).keySet());
    }

    private Map<String, Object> visible(Map<String, Object> answers) {
        var visible = new LinkedHashMap<String, Object>();
        for (var question : asked(answers)) {
            var answer = answers.get(question.id());
            if (answer != null) visible.put(question.id(), answer);
        }
        return visible;
    }

    /** The visible answers in words, in the order of the call. */
    public List<Answered> inWords(Map<String, Object> answers, Language language) {
        var words = new AnswerInWords(language);
        return asked(answers).stream()
                .filter(question -> answers.get(question.id()) != null)
                .map(q -> new Answered(Section.of(q), q.id(), q.label().in(language), words.of(q, answers.get(q.id()))))
                .toList();
    }

    /** The label of a field, by its path in refusals; empty for an unknown path. */
    public Optional<Texts> label(String path) {
        if (path.equals("sites")) return Optional.of(new Texts("Sites, par préférence", "Sites, by preference"));
        if (path.equals("track")) return Optional.of(new Texts("Parcours", "Track"));
        if (path.startsWith("documents."))
            return call.slot(path.substring("documents.".length())).map(Slot::label);
        if (path.startsWith("answers."))
            return question(path.substring("answers.".length())).map(Question::label);
        return Optional.empty();
    }

    /**
     * The questions whose conditions hold, in the order of the call. A condition refers to an earlier question only.
     */
    List<Question> asked(Map<String, Object> answers) {
        var asked = new ArrayList<>(FIXED);
        for (var question : call.questions()) {
            var applies = question.showIf()
                    .map(c -> asked.stream().anyMatch(q -> q.id().equals(c.question()))
                            && chosen(answers.get(c.question())).stream().anyMatch(c.in()::contains))
                    .orElse(true);
            if (applies) asked.add(question);
        }
        return asked;
    }

    /** Whether answers to the question name people or say how to reach them; so do answers to an unknown one. */
    public boolean tellsWho(String id) {
        return question(id).map(Question::tellsWho).orElse(true);
    }

    private static List<String> chosen(Object answer) {
        return switch (answer) {
            case String option -> List.of(option);
            case List<?> options -> options.stream().map(String::valueOf).toList();
            case Boolean consent -> List.of(consent.toString());
            case null, default -> List.of();
        };
    }

    private Optional<Question> question(String id) {
        return FIXED.stream()
                .filter(q -> q.id().equals(id))
                .findFirst()
                .or(() ->
                        call.questions().stream().filter(q -> q.id().equals(id)).findFirst());
    }
}
