package app.dateline.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TIME     | the quay opened on 14 May           | the quay opened in 2024
            TIME     | the quay opened in May 2024         | the quay opened on a Monday
            TIME     | it was announced on 3 May           | Jul 21, 2020 ... it was announced
            TIME     | it was announced on 3 May           | ORLA, May 3 — it was announced
            YEAR     | cast in 1743                        | weighs 2,300 kilograms
            DURATION | it took nine months                 | it took nine ships
            MONEY    | it costs $12                        | it takes 12
            MONEY    | it costs 12 million euros           | it takes 12 million
            SHARE    | 12% of the wheat                    | 12 of the farms
            SHARE    | 12 percent of the wheat             | 12 of the farms
            NUMBER   | it takes 320 passengers             | it opened in 2024
            NUMBER   | it takes two cars                   | it takes the cars
            PERSON   | said Maria Fuchs of the union       | said the Harbour Union again
            PERSON   | told Mayor Dahl again               | told the Dahl again
            PERSON   | she met Matthias Holm               | she went to South Korea
            COUNTRY  | it comes from Norway                | it comes from Brenn
            COUNTRY  | it comes from New Zealand           | it comes from New Brenn
            WHERE    | they met in Brenn                   | they met after Brenn
            PLACE    | they met in Chicago                 | they met in Norway
            NAME     | on the Silver Gull again            | on the Gull again
            NAME     | on the Gull again                   | Gulls fly
            """)
    void findsOneTextABetterAnswerThanTheOther(Expected kind, String better, String worse) {
        assertThat(best(kind, better)).isGreaterThan(best(kind, worse));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TIME   | they may return
            PERSON | on Monday in Norway they rest
            NUMBER | nothing was counted
            TIME   | 鐘の塔は開きません。
            ANY    | Matthias Holm cast it on 3 May 1743
            """)
    void findsNoAnswerWhereNoneIs(Expected kind, String text) {
        assertThat(best(kind, text)).isLessThan(0.2);
    }

    private static double best(Expected kind, String text) {
        List<Token> tokens = Tokens.of(text);
        var words = new AnswerWords(kind, text, tokens);
        double best = 0;
        for (int at = 0; at < tokens.size(); at++) {
            best = Math.max(best, words.fit(at));
        }
        return best;
    }
}
