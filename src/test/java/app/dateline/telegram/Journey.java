package app.dateline.telegram;

import static org.awaitility.Awaitility.await;

import app.dateline.alert.AlertDesk;
import app.dateline.alert.Alerts;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.ButtonPress;
import app.dateline.chat.Cards;
import app.dateline.chat.IncomingMessage;
import app.dateline.chat.Proof;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.command.Audience;
import app.dateline.command.MenuEntry;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxParts;
import app.dateline.outbox.OutboxSettings;
import app.dateline.outbox.Pauses;
import app.dateline.people.Access;
import app.dateline.people.AccessSettings;
import app.dateline.people.OwnerSettings;
import app.dateline.people.Roles;
import app.dateline.subscription.ChatPreferences;
import app.dateline.subscription.Followers;
import app.dateline.subscription.SubscriptionSettings;
import app.dateline.subscription.Subscriptions;
import app.dateline.telegram.TelegramSettings.Mode;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import app.dateline.work.Lease;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.util.unit.DataSize;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The whole Telegram room between a fake Telegram and a fake brain, over a real database. */
final class Journey implements AutoCloseable {
    static final long OWNER = 1;
    static final int INBOX_LIMIT = 500;
    /** So many a second that nobody waits for a turn while the clock stands still. */
    private static final int ANY_RATE = 100_000;
    final FakeTelegram telegram;
    final TestDatabase database;
    final TestClock clock;
    final FakeBrain brain;
    final Outbox outbox;
    final Pauses pauses;
    final Inbox inbox;
    final TelegramState state;
    final TelegramChats chats;
    final Subscriptions subscriptions;
    final ChatPreferences preferences;
    final TelegramPeople people;
    Proof proof = (evidence, words) -> true;
    volatile Entries entries = (audience, language) -> List.of(new MenuEntry("bridge", "The old bridge"));
    volatile Map<Long, Audience> own = Map.of();
    private final OutboxParts parts;
    private final TelegramSender sender;
    final CommandMenu menu;
    final Lanes lanes;
    final WebhookKeeper keeper;
    final WebhookDoor door;
    final TelegramSettings settings;
    private final Polling polling;
    final InboxSpace space;
    final AsideUpdates aside;
    final Duty duty;
    private final LimitSettings limits = new LimitSettings(60, 100, INBOX_LIMIT);

    /** What the menus list. */
    interface Entries {
        List<MenuEntry> of(Audience audience, Locale language);
    }

    /** Remembers what it was asked, and answers as it is told to. */
    static final class FakeBrain implements Brain {
        final List<IncomingMessage> asked = new CopyOnWriteArrayList<>();
        final List<ButtonPress> pressed = new CopyOnWriteArrayList<>();
        volatile Answering answering = message -> Reply.silence();
        volatile Pressing pressing = press -> Reply.silence();
        volatile boolean onlyReads = true;

        volatile InlineBrain finding = (words, from, language) -> new Cards(List.of(), false);

        interface Answering {
            Reply to(IncomingMessage message);
        }

        interface Pressing {
            Reply to(ButtonPress press);
        }

        @Override
        public Reply answer(IncomingMessage message) {
            asked.add(message);
            return answering.to(message);
        }

        @Override
        public Reply press(ButtonPress press) {
            pressed.add(press);
            return pressing.to(press);
        }

        @Override
        public boolean mayAnswerAgain(IncomingMessage message) {
            return onlyReads;
        }
    }

    private Journey(FakeTelegram telegram, TestDatabase database, TestClock clock, FakeBrain brain, String token) {
        this(telegram, database, clock, brain, settings(token, telegram.url(), Mode.POLLING),
                new WebhookSettings(null, null, null));
    }

    private Journey(FakeTelegram telegram, TestDatabase database, TestClock clock, FakeBrain brain,
            TelegramSettings settings, WebhookSettings webhook) {
        this.telegram = telegram;
        this.database = database;
        this.clock = clock;
        this.brain = brain;
        this.settings = settings;
        var api = new BotApi(settings);
        duty = new Duty(new Lease(database.jdbc, "telegram", UUID.randomUUID().toString(),
                UUID.randomUUID().toString(), Duration.ofSeconds(12)), api::cancelPoll, clock);
        outbox = new Outbox(database.jdbc, clock);
        pauses = new Pauses(database.jdbc, clock);
        inbox = new Inbox(database.jdbc, database.transactions, clock);
        state = new TelegramState(inbox, clock, words());
        var alerts = new Alerts(database.jdbc, clock);
        subscriptions = new Subscriptions(database.jdbc, database.transactions,
                new SubscriptionSettings(100, Followers.ADMINS, Duration.ofHours(6), Duration.ofMinutes(1)),
                List.of(alerts), clock);
        preferences = new ChatPreferences(database.jdbc, database.transactions, clock);
        chats = new TelegramChats(database.jdbc, database.transactions, pauses, List.of(subscriptions), clock);
        people = new TelegramPeople(api, chats, state);
        var heard = new Heard(database.jdbc, clock);
        var notice = new AdminNotice(new ChatContacts(api, chats), chats, outbox, preferences, words(),
                clock);
        var roles = new Roles(database.jdbc, new OwnerSettings(List.of(OWNER)), clock);
        var doorkeeper = new Doorkeeper(
                new Access(database.jdbc, new AccessSettings(AccessSettings.Mode.OPEN, List.of(),
                        List.of()), roles, new StaticListableBeanFactory().getBeanProvider(Access.Listener.class),
                        clock),
                words());
        var succession = new Succession(database.jdbc, chats, List.of(heard, alerts), database.transactions, state,
                duty,
                clock);
        sender = new TelegramSender(api, new Outcomes(chats, notice, outbox, List.of(subscriptions, alerts), clock),
                chats, doorkeeper, succession);
        parts = new OutboxParts(outbox, database, clock, (evidence, cited) -> proof.holds(evidence, cited), words(),
                List.of(sender),
                List.of(inbox, chats, heard, subscriptions, preferences, alerts),
                OutboxSettings.withRate(ANY_RATE));
        var handler = new UpdateHandler(brain, state, chats,
                new Membership(chats, notice, state, doorkeeper, preferences, words()),
                new ServiceMessages(parts.moves, chats),
                new EditedMessages(heard, outbox, brain, api, new EditSettings(Duration.ofMinutes(15))), heard,
                new Typing(api, settings), new Callbacks(api),
                new InlineAnswers(api, (words, from, language) -> brain.finding.cards(words, from, language),
                        (evidence, cited) -> proof.holds(evidence, cited), words(),
                        new InlineSettings(Duration.ZERO), doorkeeper),
                doorkeeper, preferences, words());
        var quotas = new Quotas(state, limits, roles, new Callbacks(api), words(), clock);
        var worker = new InboxWorker(inbox, handler, quotas, outbox, parts.dispatcher, settings, database.transactions);
        lanes = new Lanes(worker, inbox, state, duty, succession, settings, clock, 24);
        menu = new CommandMenu(api, state,
                new Menus((audience, language) -> entries.of(audience, language), () -> own, Audience.GROUPS),
                new MenuChats(database.jdbc), new BotProfile(api, words(), clock), clock);
        space = new InboxSpace(inbox, limits, clock);
        aside = new AsideUpdates(inbox);
        var introduction = new Introduction(api, state, succession, lanes, menu);
        polling = new Polling(api, inbox, space, lanes, introduction, duty, state, settings, clock);
        keeper = new WebhookKeeper(api, introduction, duty, state, settings, webhook, clock);
        door = new WebhookDoor(inbox, space, lanes, settings, webhook);
    }

    static TelegramSettings settings(String token, String url, Mode mode) {
        return new TelegramSettings(BotToken.of(token), url, mode, Duration.ofSeconds(2), Duration.ofSeconds(2), 8, 3,
                Duration.ZERO, Duration.ofMillis(300), DataSize.ofMegabytes(50), Duration.ofDays(7));
    }

    /** In webhook mode, and not started yet. */
    static Journey beginWithWebhook(String url, String secret) {
        FakeTelegram telegram = FakeTelegram.start();
        return new Journey(telegram, TestDatabase.h2(), new TestClock("2026-03-05T09:00:00Z"), new FakeBrain(),
                settings(FakeTelegram.TOKEN, telegram.url(), Mode.WEBHOOK), new WebhookSettings(url, secret, 30));
    }

    static Journey begin() {
        return begin(FakeTelegram.TOKEN);
    }

    static Journey begin(FakeTelegram telegram) {
        return begin(telegram, FakeTelegram.TOKEN);
    }

    static Journey begin(String token) {
        return begin(FakeTelegram.start(), token);
    }

    private static Journey begin(FakeTelegram telegram, String token) {
        var journey = new Journey(telegram, TestDatabase.h2(), new TestClock("2026-03-05T09:00:00Z"),
                new FakeBrain(), token);
        journey.start();
        return journey;
    }

    /** The bot as it is after a restart, over the same database. */
    Journey restart() {
        var again = new Journey(telegram, database, clock, brain, FakeTelegram.TOKEN);
        again.proof = proof;
        again.start();
        return again;
    }

    /** Another process, not started yet, with the same database and token. */
    Journey second() {
        return new Journey(telegram, database, clock, brain, FakeTelegram.TOKEN);
    }

    void start() {
        duty.start();
        parts.dispatcher.start();
        lanes.start();
        menu.start();
        polling.start();
        keeper.start();
    }

    void stop() {
        keeper.stop();
        polling.stop();
        menu.stop();
        lanes.stop();
        parts.dispatcher.stop();
        duty.stop();
    }

    /** A store whose articles followers are told of in this Telegram. */
    AlertDesk alerts(Path folder) {
        var desk = new AlertDesk(database, folder, clock, outbox, parts.dispatcher, List.of(sender), words());
        proof = desk::holds;
        return desk;
    }

    /** A reply of one sentence. */
    static Reply says(String text) {
        return Reply.of(Paragraph.of(Run.of(text)));
    }

    static Words words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/telegram", "messages/bot", "messages/follow");
        messages.setDefaultEncoding("UTF-8");
        return new Words(messages);
    }

    static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(10)).until(condition);
    }

    /** Like {@link #until}, with a clock that moves, so that pushes get their turn. */
    void eventually(Callable<Boolean> condition) {
        until(() -> {
            clock.advance(Duration.ofSeconds(1));
            return condition.call();
        });
    }

    /** Waits until every update that came was stored and handled. */
    void untilHandled() {
        until(() -> telegram.updates.waiting() == 0 && inbox.count(Inbox.State.PENDING) == 0);
    }

    @Override
    public void close() {
        stop();
        telegram.close();
    }
}
