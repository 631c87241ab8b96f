package app.dateline.chat;

import java.util.List;

/**
 * Figures as a picture, for channels that can show one. It tells nothing that the words of its reply do not.
 *
 * @param title of all panels together
 * @param panels from above
 */
public record Chart(String title, List<Panel> panels) {
    public Chart {
        panels = List.copyOf(panels);
    }

    /** How figures are shown. */
    public enum Kind {
        /** One figure after the other, as time goes by; the series stand upon each other. */
        TIME,
        /** A bar for each label, side by side. */
        BARS
    }

    /** @param labels what the figures of each series belong to, in order */
    public record Panel(String title, Kind kind, List<String> labels, List<Series> series) {
        public Panel {
            labels = List.copyOf(labels);
            series = List.copyOf(series);
        }
    }

    /** @param values one for each label */
    public record Series(String name, List<Long> values) {
        public Series {
            values = List.copyOf(values);
        }
    }
}
