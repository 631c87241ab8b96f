package app.dateline.evaluation;

import app.dateline.evaluation.SetQuestion.Relevant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder with {@code questions.jsonl}, one question a line:
 * {@code {"id","question","relevant":[{"article_id","text"}]}}; instead of {@code text} there may be {@code start} and
 * {@code end} in code points. Where known {@code grade}, {@code date}, {@code answerable}, {@code article_only} and
 * {@code pool}; other fields are ignored. Beside it may stand {@code articles.jsonl} or {@code articles.jsonl.gz}, the
 * store that the questions are asked of.
 */
public final class QuestionSet {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String QUESTIONS = "questions.jsonl";
    private static final int SUPPORTS = 2;

    private final String name;
    private final List<SetQuestion> questions;

    private QuestionSet(String name, List<SetQuestion> questions) {
        this.name = name;
        this.questions = List.copyOf(questions);
    }

    /** The folder's name. */
    public String name() {
        return name;
    }

    List<SetQuestion> questions() {
        return questions;
    }

    /** The articles that come with a set; empty when its questions are asked of the store at hand. */
    public static Optional<Path> articles(Path folder) {
        return Stream.of("articles.jsonl", "articles.jsonl.gz").map(folder::resolve).filter(Files::isRegularFile)
                .findFirst();
    }

    /**
     * Reads the questions of a folder.
     *
     * @throws BrokenSet when there are none, or a line cannot be read, naming it
     */
    public static QuestionSet read(Path folder) throws BrokenSet {
        Path file = folder.resolve(QUESTIONS);
        List<SetQuestion> questions = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (!line.isBlank()) {
                questions.add(question(line, file, number));
            }
        }
        if (questions.isEmpty()) {
            throw new BrokenSet("evaluate.empty", file);
        }
        return new QuestionSet(String.valueOf(folder.toAbsolutePath().normalize().getFileName()), questions);
    }

    private static List<String> lines(Path file) throws BrokenSet {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new BrokenSet("evaluate.missing", file);
        }
    }

    private static SetQuestion question(String line, Path file, int number) throws BrokenSet {
        try {
            JsonNode row = JSON.readTree(line);
            String question = text(row, "question");
            if (question == null || question.isBlank()) {
                throw new BrokenSet("evaluate.question", file, String.valueOf(number));
            }
            List<Relevant> relevant = new ArrayList<>();
            boolean silence = row.path("answerable").isBoolean() && !row.path("answerable").booleanValue();
            for (JsonNode each : silence ? JSON.createArrayNode() : row.path("relevant")) {
                relevant.add(relevant(each, file, number));
            }
            String date = text(row, "date");
            String id = text(row, "id");
            return new SetQuestion(id == null ? String.valueOf(number) : id, question,
                    date == null ? null : LocalDate.parse(date), !relevant.isEmpty(),
                    row.path("article_only").asBoolean(false), relevant,
                    row.path("pool").valueStream().map(JsonNode::asString).toList());
        } catch (JacksonException e) {
            throw new BrokenSet("evaluate.json", file, String.valueOf(number), e.getOriginalMessage());
        } catch (DateTimeException e) {
            throw new BrokenSet("evaluate.date", file, String.valueOf(number));
        }
    }

    private static Relevant relevant(JsonNode each, Path file, int number) throws BrokenSet {
        String article = text(each, "article_id");
        String words = text(each, "text");
        JsonNode start = each.path("start");
        JsonNode end = each.path("end");
        boolean placed = start.isInt() && end.isInt() && start.intValue() >= 0 && start.intValue() < end.intValue();
        if (article == null || !placed && (words == null || words.isBlank())) {
            throw new BrokenSet("evaluate.relevant", file, String.valueOf(number));
        }
        return new Relevant(article, placed ? null : words, placed ? start.intValue() : 0, placed ? end.intValue() : 0,
                each.path("grade").asInt(SUPPORTS));
    }

    private static @Nullable String text(JsonNode row, String field) {
        JsonNode value = row.path(field);
        return value.isString() || value.isNumber() ? value.asString() : null;
    }
}
