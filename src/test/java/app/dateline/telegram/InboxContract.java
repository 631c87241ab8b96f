package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.Unsettled;
import app.dateline.outbox.Moves;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.Pauses;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;

/** What the inbox promises, on every database. */
abstract class InboxContract {
    private static final long BOT = 99;

    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private TestDatabase database;
    private Outbox outbox;
    private Pauses pauses;
    private Inbox inbox;
    private TelegramChats chats;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        database = database();
        outbox = new Outbox(database.jdbc, clock);
        pauses = new Pauses(database.jdbc, clock);
        inbox = new Inbox(database.jdbc, database.transactions, clock);
        chats = new TelegramChats(database.jdbc, pauses, List.of(), clock);
    }

    private static ObjectNode update(long number, long chat, String text) {
        ObjectNode update = FakeTelegram.JSON.createObjectNode().put("update_id", number);
        update.putObject("message").put("text", text).putObject("chat").put("id", chat);
        return update;
    }

    private static ArrayNode batch(ObjectNode... updates) {
        return FakeTelegram.JSON.createArrayNode().addAll(List.of(updates));
    }

    @Test
    void storesUpdatesWithTheNextOffset() {
        assertThat(inbox.offset(BOT)).isZero();

        assertThat(inbox.store(BOT, batch(update(5, 7, "a"), update(6, 8, "b"), update(7, 7, "c"))).chats())
                .containsExactly("7", "8");

        assertThat(inbox.offset(BOT)).isEqualTo(8);
        assertThat(inbox.offset(BOT + 1)).isZero();
        assertThat(inbox.waitingChats(10)).containsExactly("7", "8");
        assertThat(inbox.next("7").orElseThrow().raw()).contains("\"a\"");
    }

    @Test
    void leavesOutWhatItHasAlready() {
        inbox.store(BOT, batch(update(5, 7, "a")));
        inbox.done(inbox.next("7").orElseThrow().id());

        assertThat(inbox.store(BOT, batch(update(5, 7, "a"))).chats()).isEmpty();
        assertThat(inbox.store(BOT, batch(update(5, 7, "same number, other words"))).chats()).containsExactly("7");
    }

    @Test
    void asksWithoutAnOffsetAfterAQuietWeek() {
        inbox.store(BOT, batch(update(5, 7, "a")));

        clock.advance(Duration.ofDays(7));

        assertThat(inbox.offset(BOT)).isZero();
    }

    @Test
    void keepsItsPlaceThroughAnEmptyAnswerAndAnUpdateWithoutNumber() {
        inbox.store(BOT, batch(update(5, 7, "a")));
        ObjectNode nameless = update(0, 7, "b");
        nameless.remove("update_id");

        assertThat(inbox.store(BOT, batch()).chats()).isEmpty();
        assertThat(inbox.store(BOT, batch(nameless)).isStuck()).isTrue();
        inbox.store(BOT, batch(nameless));

        assertThat(inbox.offset(BOT)).isEqualTo(6);
        assertThat(inbox.reasons(5)).containsExactly("has no number");
    }

    @Test
    void takesNumbersBeyondAnIntAndNoneBelowZero() {
        long number = 5_000_000_000L;
        assertThat(inbox.store(BOT, batch(update(number, 7, "a"))).chats()).containsExactly("7");
        assertThat(inbox.offset(BOT)).isEqualTo(number + 1);

        assertThat(inbox.store(BOT + 1, batch(update(-5, 7, "b"))).isStuck()).isTrue();
        assertThat(inbox.offset(BOT + 1)).isZero();
    }

    @Test
    void takesWhatNoDatabaseDoes() {
        assertThat(inbox.store(BOT, batch(update(5, 7, "half \ud83d and \0 in it"), update(6, 8, "b"))).chats())
                .containsExactly("7", "8");
        ObjectNode huge = update(7, 9, "c");
        huge.withObject("/message/chat").put("id", new java.math.BigInteger("9".repeat(80)));

        assertThat(inbox.store(BOT, batch(huge)).chats()).containsExactly("none");
    }

    @Test
    void storesAnUpdateOnceThoughSeveralAreToldOfItAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var same = IntStream.range(0, 40)
                    .<Callable<Set<String>>>mapToObj(each -> () -> inbox.store(update(each / 4, 7, "a"))).toList();
            assertThat(threads.invokeAll(same).stream().map(Future::resultNow).filter(chats -> !chats.isEmpty()))
                    .hasSize(10);
        }
        assertThat(inbox.count(Inbox.State.PENDING)).isEqualTo(10);
    }

    @Test
    void handlesAnewWhatWasSetAsideWhenItIsAskedTo() {
        inbox.store(BOT, batch(update(5, 7, "a")));
        long id = inbox.next("7").orElseThrow().id();
        inbox.aside(id, 3, "broken");
        assertThat(inbox.aside(5)).containsExactly(new Unsettled.Item(id, clock.instant(), "7", "broken"));

        assertThat(inbox.again(id)).isTrue();
        assertThat(inbox.again(id)).isFalse();

        assertThat(inbox.next("7").orElseThrow().attempts()).isZero();
        assertThat(inbox.aside(5)).isEmpty();
    }

    @Test
    void leavesWhatWasSetAsideWhenItIsAskedTo() {
        inbox.store(BOT, batch(update(5, 7, "a")));
        long id = inbox.next("7").orElseThrow().id();
        assertThat(inbox.leave(id)).isFalse();
        inbox.aside(id, 3, "broken");

        assertThat(inbox.leave(id)).isTrue();
        assertThat(inbox.leave(id)).isFalse();
        assertThat(inbox.aside(5)).isEmpty();
        assertThat(inbox.again(id)).isFalse();
    }

    @Test
    void knowsHowLongTheOldestWaits() {
        assertThat(inbox.oldest()).isEmpty();
        inbox.store(BOT, batch(update(5, 7, "a")));
        clock.advance(Duration.ofMinutes(1));
        inbox.store(BOT, batch(update(6, 7, "b")));

        assertThat(inbox.oldest()).contains(clock.instant().minus(Duration.ofMinutes(1)));
    }

    @Test
    void setsAsideWhatIsTooLongToKeep() {
        assertThat(inbox.store(BOT, batch(update(5, 7, "x".repeat(1_000_001)))).chats()).isEmpty();

        assertThat(inbox.count(Inbox.State.ASIDE)).isEqualTo(1);
        assertThat(inbox.offset(BOT)).isEqualTo(6);
    }

    @Test
    void remembersFailuresAndWhyAnUpdateWasSetAside() {
        inbox.store(BOT, batch(update(5, 7, "a")));
        long id = inbox.next("7").orElseThrow().id();

        inbox.failed(id, 2, "broken");
        assertThat(inbox.next("7").orElseThrow().attempts()).isEqualTo(2);
        inbox.aside(id, 3, "still broken");

        assertThat(inbox.next("7")).isEmpty();
        assertThat(inbox.reasons(5)).containsExactly("still broken");
    }

    @Test
    void forgetsWhatWasSaidOnceItIsDoneAndTheRestLater() {
        inbox.store(BOT, batch(update(5, 7, "secret")));
        inbox.done(inbox.next("7").orElseThrow().id());

        assertThat(database.jdbc.sql("select raw from telegram_inbox").query(String.class).single()).isEmpty();
        assertThat(inbox.forget(clock.instant())).isZero();
        assertThat(inbox.forget(clock.instant().plusSeconds(1))).isEqualTo(1);
    }

    @Test
    void carriesAChatOverWithItsUpdatesAndItsState() {
        chats.active(new Chat(-7L, "group"));
        chats.suspended("-7", "kicked");
        inbox.store(BOT, batch(update(5, -7, "a")));

        new Moves(outbox, pauses, List.of(inbox, chats), database.transactions).move("telegram", "-7", "-1007");

        assertThat(inbox.waitingChats(10)).containsExactly("-1007");
        assertThat(chats.state("-7")).isEmpty();
        assertThat(chats.state("-1007")).contains(TelegramChats.State.SUSPENDED);
        assertThat(pauses.until("telegram", "-1007")).isPresent();
        assertThat(pauses.until("telegram", "-7")).isEmpty();
    }

    @Test
    void letsAChatBackInThatItNeverMet() {
        chats.suspended("8", "the bot was never there");

        chats.active(new Chat(8L, "private"));

        assertThat(pauses.until("telegram", "8")).isEmpty();
    }

    @Test
    void letsAChatComeBack() {
        chats.active(new Chat(7L, "private"));
        chats.suspended("7", "blocked");
        assertThat(pauses.until("telegram", "7")).isPresent();

        chats.active(new Chat(7L, "private"));

        assertThat(chats.state("7")).contains(TelegramChats.State.ACTIVE);
        assertThat(pauses.until("telegram", "7")).isEmpty();
    }

    @Test
    void remembersWhoAddedItAndCarriesThatOver() {
        chats.active(new Chat(-7L, "group"));
        chats.addedBy("-7", 42);
        chats.active(new Chat(-1007L, "supergroup"));

        new Moves(outbox, pauses, List.of(inbox, chats), database.transactions).move("telegram", "-7", "-1007");

        assertThat(chats.contact("-7")).isEmpty();
        assertThat(chats.contact("-1007")).hasValue(42);
    }

    @Test
    void writesOnlyToPeopleWhoHaveAChatWithIt() {
        chats.active(new Chat(7L, "private"));
        chats.active(new Chat(8L, "private"));
        chats.ended("8", "the account is deleted");

        assertThat(chats.mayWriteTo(7)).isTrue();
        assertThat(chats.mayWriteTo(8)).isFalse();
        assertThat(chats.mayWriteTo(9)).isFalse();
        assertThat(pauses.until("telegram", "8")).isPresent();
    }

    @Test
    void knowsAChatByItsNewestTitleAndLeavesItSuspended() {
        Chat chat = new Chat(-7L, "group");
        chat.setTitle("Room");
        chats.active(chat);
        chats.suspended("-7", "kicked");
        chat.setTitle("Night desk");

        chats.known(chat);

        assertThat(chats.title("-7")).isEqualTo("Night desk");
        assertThat(chats.title("-9")).isEqualTo("-9");
        assertThat(chats.state("-7")).contains(TelegramChats.State.SUSPENDED);
    }

    @Test
    void remembersForTwoDaysWhatAMessageSaid() {
        var heard = new Heard(database.jdbc, clock);
        heard.note("7", 5, "one", "the brigde");
        heard.note("7", 5, "two", "the bridge");
        heard.note("7", 5, "two", "said again");

        assertThat(heard.before("7", 5, "three")).extracting(Heard.Time::cause).containsExactly("two", "one");
        assertThat(heard.before("7", 5, "two")).singleElement().matches(time -> time.said("the brigde"));
        assertThat(heard.before("7", 6, "three")).isEmpty();
        heard.moved("telegram", "7", "-7");
        assertThat(heard.before("7", 5, "three")).isEmpty();

        heard.note("8", 5, "one", "the dam");
        clock.advance(Duration.ofDays(3));
        heard.note("9", 5, "one", "the lake");
        assertThat(heard.before("8", 5, "two")).isEmpty();
    }

    @Test
    void givesUpOnlyWhatStillWaits() {
        inbox.store(BOT, batch(update(5, 7, "a")));
        long id = inbox.next("7").orElseThrow().id();
        inbox.done(id);

        assertThat(inbox.failed(id, 1, "broken")).isFalse();
        assertThat(inbox.aside(id, 3, "broken")).isFalse();

        assertThat(inbox.count(Inbox.State.DONE)).isEqualTo(1);
        assertThat(inbox.reasons(5)).isEmpty();
    }

    @Test
    void remembersTheLanguageOfPeopleWhoHaveAChatWithIt() {
        var ann = new User(7L, "Ann", false);
        ann.setLanguageCode("de-CH");
        chats.speaks(ann);
        assertThat(chats.languageOf(7)).isEqualTo(Locale.ENGLISH);
        chats.active(new Chat(7L, "private"));

        chats.speaks(ann);
        assertThat(chats.languageOf(7)).isEqualTo(Locale.GERMAN);

        ann.setLanguageCode("ru");
        chats.speaks(ann);
        assertThat(chats.languageOf(7)).isEqualTo(Locale.of("ru"));
    }
}
