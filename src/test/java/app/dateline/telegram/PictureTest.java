package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Chart;
import app.dateline.chat.Chart.Kind;
import app.dateline.chat.Chart.Panel;
import app.dateline.chat.Chart.Series;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Figures come as a picture with the words under it. */
class PictureTest {
    private static final Chart CHART = new Chart("Readers", List.of(new Panel("Questions", Kind.TIME,
            List.of("1 Mar", "2 Mar"),
            List.of(new Series("answered", List.of(3L, 1L)), new Series("not", List.of(0L, 2L)))),
            new Panel("Topics", Kind.BARS, List.of("/treaty"), List.of(new Series("Topics", List.of(4L))))));

    private final Journey journey = Journey.begin();
    private final FakeChat ann = journey.telegram.person(7, "Ann");

    @AfterEach
    void end() {
        journey.close();
    }

    private void answer(String words) {
        journey.brain.answering = message -> Reply.of(new Heading("Store"), Paragraph.of(Run.of(words)))
                .showing(CHART);
        ann.says("/stats");
    }

    @Test
    void wordsStandUnderThePicture() throws IOException {
        answer("Articles: 3");

        Journey.until(() -> ann.sent().size() == 1);
        JsonNode photo = journey.telegram.calls("sendPhoto").getFirst();
        assertThat(photo.path("caption").asText()).isEqualTo("Store\n\nArticles: 3");
        assertThat(photo.at("/caption_entities/0/type").asText()).isEqualTo("bold");
        var image = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(photo.path("photo").asText())));
        assertThat(image.getWidth()).isEqualTo(1_200);
        assertThat(image.getHeight()).isEqualTo(840);
        assertThat(journey.telegram.calls("sendMessage")).isEmpty();
    }

    @Test
    void manyWordsFollowThePicture() {
        answer("word ".repeat(400).strip());

        Journey.until(() -> ann.sent().size() == 2);
        assertThat(journey.telegram.calls("sendPhoto")).singleElement()
                .satisfies(photo -> assertThat(photo.path("caption").asText()).isEqualTo("Readers"));
        assertThat(ann.texts().getLast()).contains("word word");
    }

    @Test
    void aPictureThatTelegramDoesNotTakeIsLeftOut() {
        journey.telegram.faults().next(FakeFaults.Kind.PICTURE, "sendPhoto", 1);

        answer("Articles: 3");

        Journey.until(() -> ann.sent().size() == 1);
        assertThat(ann.texts()).containsExactly("Store\n\nArticles: 3");
        assertThat(journey.telegram.calls("sendMessage")).hasSize(1);
    }
}
