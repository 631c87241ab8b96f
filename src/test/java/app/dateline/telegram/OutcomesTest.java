package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.ChatId;
import app.dateline.chat.Words;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxMessage;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.outbox.Outcome;
import app.dateline.outbox.Pauses;
import app.dateline.telegram.ApiResult.Failed;
import app.dateline.telegram.TelegramSettings.Mode;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;

class OutcomesTest {
    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private final TestDatabase database = TestDatabase.h2();
    private final Outbox outbox = new Outbox(database.jdbc, clock);
    private final TelegramChats chats = new TelegramChats(database.jdbc, new Pauses(database.jdbc, clock), List.of(),
            clock);

    @Test
    void suspendsAChatThatPutTheBotOutThoughNobodyCanBeToldOfIt() {
        chats.active(new Chat(-5L, "group"));
        chats.addedBy("-5", 7);
        chats.active(new Chat(7L, "private"));
        var api = new BotApi(Journey.settings(FakeTelegram.TOKEN, "http://127.0.0.1:1", Mode.POLLING));
        var speechless = new AdminNotice(new ChatContacts(api, chats), chats, outbox,
                (channel, chat) -> Optional.empty(), new Words(new StaticMessageSource()), clock);
        var outcomes = new Outcomes(chats, speechless, outbox, List.of(), clock);
        OutboxMessage push = outbox.add(new Draft(new ChatId("telegram", "-5", 0), Kind.PUSH, "news",
                Journey.says("News"), Locale.ENGLISH, null)).orElseThrow();

        Outcome outcome = outcomes.of(push,
                new Failed(403, "Forbidden: bot was kicked from the group chat", null, null),
                false);

        assertThat(outcome).isInstanceOf(Outcome.Gone.class);
        assertThat(chats.state("-5")).contains(TelegramChats.State.SUSPENDED);
    }
}
