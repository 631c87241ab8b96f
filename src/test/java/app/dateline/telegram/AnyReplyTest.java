package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.Block;
import app.dateline.chat.Block.Cited;
import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.ChatId;
import app.dateline.chat.Evidence;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.outbox.OutboxMessage;
import app.dateline.outbox.OutboxMessage.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a reply is made of, each of its messages is one that Telegram takes, and no cited word is lost. */
class AnyReplyTest {
    private static final String[] WORDS = {"bridge", "Vell.", "мост", "\u05d2\u05e9\u05e8", "\u062c\u0633\u0631", "😀",
            "👩‍👩‍👧", "e\u0301", "x".repeat(400), "\n", "\n\n", "/start", "https://example.org", "«да»", "“No,”",
            "\u00a0"};

    private static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void fitsTelegram(int seed) {
        var random = new Random(seed);
        Reply reply = reply(random);
        List<Styled> parts = TelegramText.messages(reply);
        var message = new OutboxMessage(1, new ChatId("telegram", "-1001", 5), Kind.ANSWER, "c", reply, Locale.ENGLISH,
                "3", null, 0, 0);

        for (int part = 0; part < parts.size(); part++) {
            JsonNode request = BotApi.JSON.valueToTree(MessageRequest.send(message, parts, part));

            FakeRules.checkMessage(request);
            assertThat(request.has("reply_markup")).isEqualTo(part == parts.size() - 1 && !reply.buttons().isEmpty());
            assertThat(request.path("text").asText()).isEqualTo(request.path("text").asText().strip());
        }
        assertThat(quoted(parts)).isEqualTo(squeezed(cited(reply)));
        attributionsStandUnderTheirWords(reply, parts);
    }

    private static Reply reply(Random random) {
        List<Block> blocks = new ArrayList<>();
        for (int block = 1 + random.nextInt(6); block > 0; block--) {
            blocks.add(switch (random.nextInt(6)) {
                case 0 -> new Heading("Head " + words(random, 8));
                case 1 -> new Paragraph(runs(random, 40));
                case 2 -> new Items(List.of(runs(random, 5), runs(random, 5)));
                default -> cited(random, blocks.size());
            });
        }
        List<List<Button>> rows = random.nextBoolean() ? List.of()
                : List.of(IntStream.range(0, 1 + random.nextInt(12))
                        .mapToObj(each -> new Button("More", new Button.Press("k".repeat(60)))).toList());
        return new Reply(blocks, rows, null);
    }

    private static Cited cited(Random random, int number) {
        List<Run> words = runs(random, 1 + random.nextInt(60));
        int length = words.stream().mapToInt(run -> run.text().length()).sum();
        return new Cited(words, random.nextBoolean(), List.of(Run.of("— by" + number + "! "),
                Run.link(words(random, 4), "https://example.org/" + number)), new Evidence(1, 1, 0, length));
    }

    private static List<Run> runs(Random random, int most) {
        List<Run> runs = new ArrayList<>();
        runs.add(Run.of("begin "));
        for (int run = random.nextInt(most); run > 0; run--) {
            String text = words(random, 30) + " ";
            runs.add(random.nextBoolean() ? Run.bold(text) : Run.of(text));
        }
        return runs;
    }

    private static String words(Random random, int most) {
        var words = new StringBuilder("a");
        for (int word = random.nextInt(most); word > 0; word--) {
            words.append(random.nextInt(5) == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toString();
    }

    private static String cited(Reply reply) {
        var text = new StringBuilder();
        reply.blocks().forEach(block -> text.append(block instanceof Cited cited ? cited.text() : ""));
        return text.toString();
    }

    /** What stands in quotations, over all parts. */
    private static String quoted(List<Styled> parts) {
        var text = new StringBuilder();
        parts.forEach(part -> part.marks().stream().filter(mark -> mark.type().endsWith("blockquote"))
                .forEach(mark -> text.append(part.text(), mark.start(), mark.end())));
        return squeezed(text.toString());
    }

    /** At a cut the blanks are left out. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }

    private static void attributionsStandUnderTheirWords(Reply reply, List<Styled> parts) {
        List<String> texts = parts.stream().map(Styled::text).toList();
        for (int number = 0; number < reply.blocks().size(); number++) {
            if (reply.blocks().get(number) instanceof Cited) {
                String line = "— by" + number + "!";
                Styled part = parts.get((int) texts.stream().takeWhile(text -> !text.contains(line)).count());
                int at = part.text().indexOf(line);
                assertThat(part.marks()).as("%s follows the words", line)
                        .anyMatch(mark -> mark.type().endsWith("blockquote") && mark.end() == at - 1);
            }
        }
    }
}
