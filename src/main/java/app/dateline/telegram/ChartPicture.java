package app.dateline.telegram;

import app.dateline.chat.Chart;
import app.dateline.chat.Chart.Kind;
import app.dateline.chat.Chart.Panel;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws a chart as a PNG that can be read on a phone: its panels below each other. */
final class ChartPicture {
    private static final Logger log = LoggerFactory.getLogger(ChartPicture.class);
    private static final int WIDTH = 1_200;
    private static final int HEIGHT = 420;
    /** As many labels as fit below a panel. */
    private static final int LABELS = 8;
    private static final Color INK = new Color(0x33, 0x3d, 0x47);
    private static final Color GRID = new Color(0xe3, 0xe8, 0xec);
    private static final Color[] SEVERAL = {new Color(0x2f, 0x6f, 0xa7), new Color(0xe0, 0x7a, 0x3f)};
    /** Of panels with one series, by their place: none means what it means in another. */
    private static final Color[] ALONE = {SEVERAL[0], new Color(0x7d, 0x66, 0xa8), new Color(0x4c, 0x9a, 0x6a)};
    private static final AtomicBoolean TOLD = new AtomicBoolean();

    private ChartPicture() {}

    /** Empty where this machine cannot draw; the log tells that once. */
    static Optional<byte[]> png(Chart chart) {
        try {
            var image = new BufferedImage(WIDTH, HEIGHT * chart.panels().size(), BufferedImage.TYPE_INT_RGB);
            Graphics2D canvas = image.createGraphics();
            for (int i = 0; i < chart.panels().size(); i++) {
                canvas.drawImage(BitmapEncoder.getBufferedImage(panel(chart.panels().get(i), i)), 0, i * HEIGHT, null);
            }
            canvas.dispose();
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return Optional.of(bytes.toByteArray());
        } catch (IOException | RuntimeException | LinkageError | InternalError e) {
            if (!TOLD.getAndSet(true)) {
                log.warn("pictures cannot be drawn on this machine, so figures are sent as words alone; the packages"
                        + " fontconfig and fonts-dejavu-core help", e);
            }
            return Optional.empty();
        }
    }

    private static CategoryChart panel(Panel panel, int place) {
        CategoryChart drawn = new CategoryChartBuilder().width(WIDTH).height(HEIGHT).title(panel.title()).build();
        var style = drawn.getStyler();
        style.setStacked(panel.kind() == Kind.TIME).setAvailableSpaceFill(panel.kind() == Kind.TIME ? 0.85 : 0.6)
                .setLabelsVisible(panel.kind() == Kind.BARS).setLabelsFont(font(Font.BOLD, 20));
        style.setYAxisMin(0.0).setYAxisDecimalPattern("#,##0").setPlotGridVerticalLinesVisible(false)
                .setPlotGridLinesColor(GRID).setAxisTicksMarksVisible(false).setAxisTickLabelsFont(font(Font.PLAIN, 20))
                .setAxisTickLabelsColor(INK).setXAxisMaxLabelCount(LABELS).setPlotBorderVisible(false);
        style.setChartBackgroundColor(Color.WHITE).setPlotBackgroundColor(Color.WHITE)
                .setChartFontColor(INK).setChartTitleFont(font(Font.BOLD, 26)).setChartPadding(18)
                .setLegendFont(font(Font.PLAIN, 20)).setLegendBorderColor(Color.WHITE)
                .setLegendVisible(panel.series().size() > 1).setLegendPosition(LegendPosition.OutsideS)
                .setLegendLayout(LegendLayout.Horizontal);
        style.setSeriesColors(panel.series().size() > 1 ? SEVERAL : new Color[]{ALONE[place % ALONE.length]});
        long most = panel.labels().isEmpty() ? 0 : highest(panel);
        if (most < 5) {
            style.setYAxisMax(5.0);
        }
        panel.series().forEach(series -> drawn.addSeries(series.name(), panel.labels(), series.values()));
        return drawn;
    }

    private static long highest(Panel panel) {
        return IntStream.range(0, panel.labels().size())
                .mapToLong(at -> panel.series().stream().mapToLong(series -> series.values().get(at)).sum()).max()
                .orElse(0);
    }

    private static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }
}
