package app.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2016-05-06                       | 2016-05-06
            2023-10-04T12:00:00+00:00        | 2023-10-04T12:00:00Z
            2016-05-06T13:00:00Z             | 2016-05-06T13:00:00Z
            2016-05-06T13:00:00              | 2016-05-06
            May 6, 2016                      | 2016-05-06
            May 6 2016                       | 2016-05-06
            Sept. 6, 2016                    | 2016-09-06
            Friday, May 6, 2016              | 2016-05-06
            6 May 2016                       | 2016-05-06
            2016/5/6                         | 2016-05-06
            6-MAY-2016                       | 2016-05-06
            6-MAY-2016 15:01:01.79           | 2016-05-06
            May 6, 2016 at 1:30 pm           | 2016-05-06
            20160506                         | 2016-05-06
            Fri, 6 May 2016 13:00:00 GMT     | 2016-05-06T13:00:00Z
            """)
    void readsTheDatesThatArticlesComeWith(String words, String published) {
        assertThat(Dates.read(words).orElseThrow()).hasToString(published);
    }

    @ParameterizedTest
    @ValueSource(strings = {"May 6", "yesterday", "", "2016-02-30", "31 April 2016", "06/05/2016", "2016"})
    void guessesNothing(String words) {
        assertThat(Dates.read(words)).isEmpty();
    }
}
