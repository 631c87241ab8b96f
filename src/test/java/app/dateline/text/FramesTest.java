package app.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FramesTest {

    @Test
    void anEndlessSentenceIsCutAlsoWhereANameBetweenMarksBringsItsComma() {
        String text = "so" + " he reads “Harbour Post,”".repeat(500);
        Map<Integer, Quoted> names = new HashMap<>();
        for (int open = text.indexOf('“'); open >= 0; open = text.indexOf('“', open + 1)) {
            int close = text.indexOf('”', open);
            names.put(open, new Quoted(new Span(open + 1, close), open, close + 1, true, 0));
        }

        List<Frame> frames = new Frames(new Lexicon("en"), text).of(0, new Span(0, text.length()), List.of(), names);

        assertThat(frames).allSatisfy(frame -> assertThat(frame.tokens()).hasSizeBetween(1, 301));
    }
}
