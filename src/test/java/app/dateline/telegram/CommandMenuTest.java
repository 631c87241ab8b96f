package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.command.Audience;
import app.dateline.command.MenuEntry;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandMenuTest {
    private static final int KINDS = 4;
    private static final int LANGUAGES = 3;

    @Test
    void writesTheMenuForEveryKindOfChatAndLanguageAndAfterwardsOnlyWhatDiffers() {
        try (Journey journey = Journey.begin()) {
            Journey.until(() -> journey.telegram.calls("setMyCommands").size() == KINDS * LANGUAGES);
            assertThat(journey.telegram.calls("setMyCommands")).extracting(CommandMenuTest::place)
                    .containsExactly("default ", "default de", "default ru", "all_private_chats ",
                            "all_private_chats de", "all_private_chats ru", "all_group_chats ", "all_group_chats de",
                            "all_group_chats ru", "all_chat_administrators ", "all_chat_administrators de",
                            "all_chat_administrators ru");

            try (Journey again = journey.restart()) {
                Journey.until(() -> again.telegram.calls("getMyCommands").size() == 2 * KINDS * LANGUAGES);
                assertThat(again.telegram.calls("setMyCommands")).hasSize(KINDS * LANGUAGES);

                again.entries = (audience, language) -> List
                        .of(new MenuEntry(language.getLanguage().equals("ru") ? "dam" : "bridge", "The old bridge"));
                again.menu.reconcileSoon();

                Journey.until(() -> again.telegram.calls("setMyCommands").size() == KINDS * LANGUAGES + KINDS);
                assertThat(again.telegram.calls("setMyCommands").getLast().at("/commands/0/command").asText())
                        .isEqualTo("dam");
            }
        }
    }

    private static String place(JsonNode call) {
        return call.at("/scope/type").asText() + ' ' + call.path("language_code").asText("");
    }

    @Test
    void givesAnOwnerAMenuOfTheirOwnOnceTheChatHasBegunAndTakesItAwayWithTheRight() {
        try (Journey journey = Journey.begin()) {
            journey.entries = (audience, language) -> List.of(new MenuEntry(
                    audience == Audience.OWNERS ? "status" : "bridge", "Something"));
            journey.own = Map.of(7L, Audience.OWNERS);
            journey.menu.reconcileSoon();
            Journey.until(() -> journey.telegram.calls("getMyCommands").stream().map(CommandMenuTest::place)
                    .anyMatch("chat ru"::equals));

            journey.telegram.person(7, "Ann");
            Journey.until(() -> {
                // The look before may not be over, and only then begins to wait.
                journey.clock.advance(Duration.ofMinutes(2));
                journey.menu.reconcileSoon();
                return owners(journey, "ru").size() == 1;
            });
            assertThat(owners(journey, "").get(0).path("command").asText()).isEqualTo("status");

            try (Journey again = journey.restart()) {
                // Who has lost the right while the bot was down loses the menu, too.
                Journey.until(() -> again.telegram.calls("deleteMyCommands").size() == LANGUAGES);
                Journey.until(() -> owners(again, "ru").isEmpty());
                assertThat(owners(again, "")).isEmpty();
            }
        }
    }

    /** What Telegram has for the chat of owner 7. */
    private static JsonNode owners(Journey journey, String language) {
        ObjectNode asked = FakeTelegram.JSON.createObjectNode();
        asked.putObject("scope").put("type", "chat").put("chat_id", "7");
        return journey.telegram.menu(language.isEmpty() ? asked : asked.put("language_code", language));
    }

    @Test
    void describesTheBotWhereNobodyHas() {
        try (Journey journey = Journey.begin()) {
            Journey.until(() -> journey.telegram.calls("setMyShortDescription").size() == LANGUAGES);
            assertThat(journey.telegram.calls("setMyDescription")).hasSize(LANGUAGES).first()
                    .satisfies(call -> assertThat(call.path("description").asText()).contains("word for word"));

            try (Journey again = journey.restart()) {
                Journey.until(() -> again.telegram.calls("getMyShortDescription").size() == 2 * LANGUAGES);
                assertThat(again.telegram.calls("setMyDescription")).hasSize(LANGUAGES);
            }
        }
    }

    @Test
    void leavesAnOwnersDescriptionAlone() {
        FakeTelegram telegram = FakeTelegram.start();
        telegram.profile("description", "News of the harbour");

        try (Journey journey = Journey.begin(telegram)) {
            Journey.until(() -> telegram.calls("setMyShortDescription").size() == LANGUAGES);
            assertThat(telegram.calls("setMyDescription")).isEmpty();
        }
    }

    @Test
    void triesAgainWhenTelegramDoesNotTakeIt() {
        FakeTelegram telegram = FakeTelegram.start();
        telegram.faults().next(FakeFaults.Kind.CODE_500, "setMyCommands", 1);

        try (Journey journey = Journey.begin(telegram)) {
            Journey.until(() -> journey.telegram.calls("setMyCommands").size() == KINDS * LANGUAGES + 1);
        }
    }
}
