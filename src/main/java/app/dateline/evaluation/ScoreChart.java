package app.dateline.evaluation;

import app.dateline.evaluation.Run.Measured;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;

/** A run as a picture: a bar for each number with its 95 % interval, and beside it the earlier run's. */
public final class ScoreChart {
    private static final int WIDTH = 1_100;
    private static final int HEIGHT = 600;

    private ScoreChart() {}

    /**
     * Writes a PNG file.
     *
     * @param earlier a run to show beside it; null for none
     */
    public static void write(Run run, @Nullable Run earlier, Path file) throws IOException {
        CategoryChart chart = new CategoryChartBuilder().width(WIDTH).height(HEIGHT)
                .title(run.set() + ", " + run.questions() + " questions").build();
        chart.getStyler().setYAxisMin(0.0).setYAxisMax(1.0).setXAxisLabelRotation(20)
                .setChartBackgroundColor(Color.WHITE);
        if (earlier != null) {
            add(chart, "earlier", earlier, run);
        }
        add(chart, "now", run, run);
        BitmapEncoder.saveBitmap(chart, file.toString(), BitmapFormat.PNG);
    }

    private static void add(CategoryChart chart, String name, Run run, Run shown) {
        List<String> names = shown.measures().stream().map(Measured::name).toList();
        chart.addSeries(name, names, values(run, names, Measured::value),
                values(run, names, measured -> (measured.high() - measured.low()) / 2));
    }

    private static List<Double> values(Run run, List<String> names, ToDoubleFunction<Measured> value) {
        return names.stream().map(name -> run.measures().stream().filter(each -> each.name().equals(name)).findFirst()
                .map(value::applyAsDouble).orElse(0.0)).toList();
    }
}
