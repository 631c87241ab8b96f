package app.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.text.Quote;
import app.dateline.text.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuoteSealTest {
    private static final Quote QUOTE = new Quote(new Span(3, 9), "Ana Brandt", "Mayor", "said", 0.9, 4);

    @Test
    void isTheSameForTheSameQuote() {
        assertThat(QuoteSeal.of("v", new Quote(new Span(3, 9), "Ana Brandt", "Mayor", "said", 0.9, 4)))
                .isEqualTo(QuoteSeal.of("v", QUOTE)).matches("[0-9a-f]{64}");
    }

    @Test
    void differsWithAnythingThatAQuoteSays() {
        List<String> seals = Stream.of(QUOTE, new Quote(new Span(4, 9), "Ana Brandt", "Mayor", "said", 0.9, 4),
                new Quote(new Span(3, 10), "Ana Brandt", "Mayor", "said", 0.9, 4),
                new Quote(new Span(3, 9), "Ana Brand", "Mayor", "said", 0.9, 4),
                new Quote(new Span(3, 9), "Ana Brandt", "Major", "said", 0.9, 4),
                new Quote(new Span(3, 9), "Ana Brandt", "Mayor", "says", 0.9, 4),
                new Quote(new Span(3, 9), "Ana Brandt", "Mayor", "said", 0.91, 4),
                new Quote(new Span(3, 9), "Ana Brandt", "Mayor", "said", 0.9, 5),
                new Quote(new Span(3, 9), "Ana Brandt", "Mayor", "said", 0.9, null),
                new Quote(new Span(3, 9), null, "Mayor", "said", 0.9, 4),
                new Quote(new Span(3, 9), "", "Mayor", "said", 0.9, 4),
                new Quote(new Span(3, 9), "-", "Mayor", "said", 0.9, 4),
                new Quote(new Span(3, 9), "Ana Brandt", null, "said", 0.9, 4),
                new Quote(new Span(3, 9), "Ana Brandt", "Mayor", null, 0.9, 4)).map(quote -> QuoteSeal.of("v", quote))
                .toList();

        assertThat(seals).doesNotHaveDuplicates().doesNotContain(QuoteSeal.of("w", QUOTE));
    }
}
