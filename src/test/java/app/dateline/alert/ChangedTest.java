package app.dateline.alert;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.text.Span;
import app.dateline.text.TextAnalyzer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangedTest {
    private static final TextAnalyzer ANALYZER = new TextAnalyzer();
    private static final String OLD = "The bridge closes on 1 April. Buses go round by the dam. Nobody was asked.";

    private static Optional<Changed> between(String shown, String fresh) {
        int start = OLD.indexOf(shown);
        return Changed.between(OLD, new Span(start, start + shown.length()), fresh,
                text -> ANALYZER.sentences(text, "en"));
    }

    @Test
    void nothingChangedWhereTheShownWordsStandAsTheyWere() {
        assertThat(between("Buses go round by the dam.", "New beginning. Buses go round by the dam. Other end."))
                .isEmpty();
    }

    @Test
    void findsTheNewFormOfASentenceAndWhatTakesThePlaceOfAll() {
        String fresh = "The bridge closes on 1 May. Buses go round by the dam. Nobody was asked.";

        Changed changed = between("The bridge closes on 1 April. Buses go round by the dam.", fresh).orElseThrow();

        assertThat(changed.sentences()).singleElement().satisfies(pair -> {
            assertThat(pair.before().of(OLD)).isEqualTo("The bridge closes on 1 April.");
            assertThat(pair.now()).isNotNull()
                    .satisfies(now -> assertThat(now.of(fresh)).isEqualTo("The bridge closes on 1 May."));
        });
        assertThat(changed.now()).isNotNull().satisfies(
                now -> assertThat(now.of(fresh)).isEqualTo("The bridge closes on 1 May. Buses go round by the dam."));
    }

    @Test
    void knowsASentenceThatWasTakenOut() {
        Changed changed = between("Nobody was asked.", "The bridge closes on 1 April. Buses go round by the dam.")
                .orElseThrow();

        assertThat(changed.now()).isNull();
        assertThat(changed.sentences()).singleElement().extracting(Changed.Pair::now).isNull();
    }
}
