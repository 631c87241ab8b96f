package app.dateline.evaluation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * How well a {@link NewsSet} was understood.
 *
 * @param set its name
 * @param articles how many it has
 */
@JsonPropertyOrder({"set", "articles", "figures"})
public record NewsRun(String set, int articles, List<Figure> figures) {
    public NewsRun {
        figures = List.copyOf(figures);
    }

    /** One number. */
    public record Figure(String name, double value) {}
}
