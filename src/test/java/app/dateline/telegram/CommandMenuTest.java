package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.command.MenuEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandMenuTest {

    @Test
    void writesTheMenuForEveryKindOfChatAndAfterwardsOnlyWhatDiffers() {
        try (Journey journey = Journey.begin()) {
            Journey.until(() -> journey.telegram.calls("setMyCommands").size() == 3);
            assertThat(journey.telegram.calls("setMyCommands")).extracting(call -> call.at("/scope/type").asText())
                    .containsExactly("default", "all_private_chats", "all_group_chats");

            try (Journey again = journey.restart()) {
                Journey.until(() -> again.telegram.calls("getMyCommands").size() == 6);
                assertThat(again.telegram.calls("setMyCommands")).hasSize(3);

                again.entries = List.of(new MenuEntry("dam", "The northern dam"));
                again.menu.reconcileSoon();

                Journey.until(() -> again.telegram.calls("setMyCommands").size() == 6);
                assertThat(again.telegram.calls("setMyCommands").getLast().at("/commands/0/command").asText())
                        .isEqualTo("dam");
            }
        }
    }

    @Test
    void triesAgainWhenTelegramDoesNotTakeIt() {
        FakeTelegram telegram = FakeTelegram.start();
        telegram.faults().next(FakeFaults.Kind.CODE_500, "setMyCommands", 1);

        try (Journey journey = Journey.begin(telegram)) {
            Journey.until(() -> journey.telegram.calls("setMyCommands").size() == 4);
        }
    }
}
