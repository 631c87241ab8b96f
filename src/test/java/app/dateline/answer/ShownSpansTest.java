package app.dateline.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.search.Hit;
import app.dateline.text.Span;
import org.junit.jupiter.api.Test;

class ShownSpansTest {
    private static final String TEXT = "The quay opens.\n\nA crossing costs 12 crowns.\n\nThe ship takes cars.";
    private static final Span FIRST = new Span(0, 15);
    private static final Span SECOND = new Span(17, 44);
    private static final Span THIRD = new Span(46, 66);

    private final ShownSpans shown = new ShownSpans();

    @Test
    void showsAPassageWithWhatStandsAroundIt() {
        assertThat(shown.add(hit(1, SECOND), new Span(0, 44), TEXT)).contains(new Span(0, 44));
    }

    @Test
    void doesNotShowAgainWhatStoodAroundAnother() {
        shown.add(hit(1, SECOND), new Span(0, 44), TEXT);

        assertThat(shown.add(hit(1, FIRST), new Span(0, 44), TEXT)).isEmpty();
    }

    @Test
    void leavesOutOfTheSurroundingsWhatIsShownAlready() {
        shown.add(hit(1, FIRST), new Span(0, 44), TEXT);

        assertThat(shown.add(hit(1, THIRD), new Span(0, 66), TEXT)).contains(THIRD);
    }

    @Test
    void endsBeforeWhatIsShownAlready() {
        shown.add(hit(1, THIRD), THIRD, TEXT);

        assertThat(shown.add(hit(1, FIRST), new Span(0, 66), TEXT)).contains(new Span(0, 44));
    }

    @Test
    void keepsArticlesApart() {
        shown.add(hit(1, FIRST), FIRST, TEXT);

        assertThat(shown.add(hit(2, FIRST), FIRST, TEXT)).contains(FIRST);
    }

    private static Hit hit(long article, Span passage) {
        return new Hit(article, 1, null, "Harbour Post", "Quay", "en", null, null, passage.start(), passage.end(),
                passage, passage.of(TEXT), 1, Double.NaN, 1);
    }
}
