package app.dateline.evaluation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question set once asked.
 *
 * @param set its name
 * @param questions how many there were
 * @param unanswerable how many of them have no answer
 * @param scores in the order of the set
 */
@JsonPropertyOrder({"set", "questions", "unanswerable", "measures", "scores"})
public record Run(String set, int questions, int unanswerable, List<Measured> measures, List<QuestionScore> scores) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    public Run {
        measures = List.copyOf(measures);
        scores = List.copyOf(scores);
    }

    /** One number, and the interval it lies in with 95 % confidence. */
    public record Measured(String name, double value, double low, double high) {}

    static Run of(String set, List<QuestionScore> scores) {
        List<Measured> measures = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            double value = measure.of(scores);
            if (Double.isFinite(value)) {
                Interval interval = Interval.of(scores, measure::of);
                measures.add(new Measured(measure.title(), value, interval.low(), interval.high()));
            }
        }
        int unanswerable = (int) scores.stream().filter(score -> !score.answerable()).count();
        return new Run(set, scores.size(), unanswerable, measures, scores);
    }

    /** Keeps it as JSON, for {@link #read}. */
    public void write(Path file) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(this));
    }

    /**
     * Reads an earlier run.
     *
     * @throws BrokenSet when the file is missing or holds no run
     */
    public static Run read(Path file) throws BrokenSet {
        try {
            return JSON.readValue(Files.readString(file), Run.class);
        } catch (IOException | JacksonException e) {
            throw new BrokenSet("evaluate.run", file);
        }
    }
}
