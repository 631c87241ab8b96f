package app.dateline.broadcast;

import app.dateline.outbox.Standstill;
import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.broadcast.Audience.Kind;
import app.dateline.broadcast.Broadcast.State;
import app.dateline.chat.Block.Written;
import app.dateline.chat.ChatId;
import app.dateline.chat.ChatPlaces;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Mark;
import app.dateline.chat.Mark.Look;
import app.dateline.chat.Reply;
import app.dateline.chat.Words;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxMessage;
import app.dateline.outbox.Pauses;
import app.dateline.people.OwnerSettings;
import app.dateline.people.Roles;
import app.dateline.subscription.ChatPreferences;
import app.dateline.subscription.Followers;
import app.dateline.subscription.Pace;
import app.dateline.subscription.QuietHours;
import app.dateline.subscription.Subject.OfTopic;
import app.dateline.subscription.SubscriptionSettings;
import app.dateline.subscription.Subscriptions;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** How broadcasts are worked off, on every database. It is 9:00 on 5 March 2026. */
abstract class BroadcastContract {
    private static final long EDITOR = 7;
    private static final ChatId EDITORS_CHAT = new ChatId("telegram", "7", 0);
    private static final Written WORDS = new Written("The newsroom moves.",
            List.of(new Mark(Look.BOLD, 4, 12, null)));

    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private TestDatabase database;
    private Outbox outbox;
    private Pauses pauses;
    private Subscriptions subscriptions;
    private ChatPreferences preferences;
    private Broadcasts broadcasts;
    private Recipients recipients;
    private Readership readership;
    private Mailing mailing;
    private final List<String> withheld = new ArrayList<>();
    /** The card of every so-manieth step fails, and the step with it; 0 for none. */
    private int failing;
    private int steps;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        database = database();
        outbox = new Outbox(database.jdbc, clock);
        pauses = new Pauses(database.jdbc, clock);
        var settings = new SubscriptionSettings(100, Followers.ADMINS, Duration.ofHours(6), Duration.ofMinutes(1));
        subscriptions = new Subscriptions(database.jdbc, database.transactions, settings, List.of(), clock);
        preferences = new ChatPreferences(database.jdbc, database.transactions, clock);
        broadcasts = new Broadcasts(database.jdbc, clock);
        recipients = new Recipients(database.jdbc, clock);
        readership = new Readership(subscriptions, List.of(new Places()));
        mailing = mailing();
    }

    /** Groups and channels by their numbers. */
    private static final class Places implements ChatPlaces {
        @Override
        public String channel() {
            return "telegram";
        }

        @Override
        public Map<String, Place> placesOf(Collection<String> chats) {
            return chats.stream().collect(Collectors.toMap(chat -> chat, chat -> chat.startsWith("-100") ? Place.CHANNEL
                    : chat.startsWith("-") ? Place.GROUP : Place.PRIVATE));
        }
    }

    /** As another process, or the same after a new start. */
    private Mailing mailing() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/broadcasts");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var roles = new Roles(database.jdbc, new OwnerSettings(List.of(EDITOR)), clock);
        var progress = new Progress(this::card, (chat, reply) -> reply, outbox, roles, clock);
        return new Mailing(new Mailing.Parts(broadcasts, recipients, readership, progress, outbox, pauses,
                new Standstill(database.jdbc, pauses, clock),
                preferences,
                roles, new Words(messages), (broadcast, why) -> withheld.add(broadcast.id() + " " + why)),
                database.transactions, clock);
    }

    private Reply card(Broadcast broadcast) {
        steps++;
        if (failing > 0 && steps % failing == 0) {
            throw new IllegalStateException("killed");
        }
        return Reply.of(Written.of(broadcast.state() + " " + recipients.tally(broadcast.id())));
    }

    private static ChatId chat(int number) {
        return new ChatId("telegram", Integer.toString(number), 0);
    }

    private void follows(ChatId chat, String topic) {
        subscriptions.add(chat, new OfTopic(topic), new Pace.AtOnce(), Locale.ENGLISH, "1");
    }

    private void chatsFollow(int many) {
        for (int number = 1001; number <= 1000 + many; number++) {
            follows(chat(number), "bridge");
        }
    }

    private long draft() {
        return broadcasts.draft(EDITOR, EDITORS_CHAT, Locale.ENGLISH, WORDS, Optional.empty());
    }

    private long begun() {
        long id = draft();
        broadcasts.begin(id);
        return id;
    }

    /** One step of a process that knows nothing of the ones before. */
    private void step(long id) {
        try {
            mailing().step(id);
        } catch (IllegalStateException killed) {
            assertThat(killed).hasMessage("killed");
        }
        clock.advance(Duration.ofSeconds(5));
    }

    private int send(String where) {
        return database.jdbc
                .sql("""
                        update outbox set state = 'SENT', refs = cast(id as varchar(20)), updated_at = ? where state = 'PENDING' and\s"""
                        + where)
                .param(Broadcasts.at(clock.instant())).update();
    }

    private void workOff(long id) {
        for (int round = 0; round < 60 && broadcasts.open().contains(id); round++) {
            step(id);
            send("1 = 1");
        }
    }

    private State state(long id) {
        return broadcasts.find(id).orElseThrow().state();
    }

    private int of(long id, Recipient.State state) {
        return recipients.tally(id).of(state);
    }

    private long messages(String cause) {
        return database.jdbc.sql("select count(*) from outbox where cause = ?").param(cause).query(Long.class).single();
    }

    @Test
    void everyChatGetsItOnceWhereverTheProcessDies() {
        chatsFollow(620);
        follows(new ChatId("telegram", "1001", 5), "dam");
        long id = begun();
        failing = 3;
        int most = 0;

        for (int round = 0; round < 80 && broadcasts.open().contains(id); round++) {
            step(id);
            most = Math.max(most, send("kind = 'PUSH'"));
        }

        assertThat(state(id)).isEqualTo(State.DONE);
        assertThat(recipients.tally(id).all()).isEqualTo(620);
        assertThat(of(id, Recipient.State.SENT)).isEqualTo(620);
        assertThat(messages("broadcast:" + id)).isEqualTo(620);
        assertThat(most).isBetween(1, 200);
    }

    @Test
    void whatIsSaidKeepsItsLooks() {
        chatsFollow(1);
        long id = begun();

        step(id);
        step(id);

        assertThat(outbox.find(recipients.in(id, Recipient.State.QUEUED, 1).getFirst().message().orElseThrow()))
                .get().extracting(OutboxMessage::reply).isEqualTo(Reply.of(WORDS));
    }

    @Test
    void aPauseTakesBackWhatWaitsAndItGoesOnAfterwards() {
        chatsFollow(150);
        long id = begun();
        step(id);
        step(id);
        assertThat(of(id, Recipient.State.QUEUED)).isEqualTo(100);

        broadcasts.pause(id);
        step(id);
        assertThat(of(id, Recipient.State.WAITING)).isEqualTo(150);
        assertThat(messages("broadcast:" + id)).isZero();
        assertThat(broadcasts.open()).as("nothing is left to do").isEmpty();

        broadcasts.resume(id);
        workOff(id);
        assertThat(state(id)).isEqualTo(State.DONE);
        assertThat(messages("broadcast:" + id)).isEqualTo(150);
    }

    @Test
    void aStandstillOfAllSendingHoldsItOutsideTheOutboxAndItGoesOnAfterwards() {
        chatsFollow(150);
        long id = begun();
        step(id);
        step(id);
        var standstill = new Standstill(database.jdbc, pauses, clock);

        standstill.begin(new Standstill.Standing(Optional.empty(), ""));
        step(id);
        step(id);
        assertThat(of(id, Recipient.State.WAITING)).isEqualTo(150);
        assertThat(messages("broadcast:" + id)).isZero();

        standstill.end();
        workOff(id);
        assertThat(messages("broadcast:" + id)).isEqualTo(150);
    }

    @Test
    void aChatThatIsForgottenIsNoRecipientAnyMore() {
        chatsFollow(2);
        long id = begun();
        step(id);

        recipients.forget(new ChatId("telegram", "1001", 0));
        workOff(id);

        assertThat(recipients.tally(id).all()).isEqualTo(1);
        assertThat(messages("broadcast:" + id)).isEqualTo(1);
    }

    @Test
    void whatWasTakenOffTheScheduleInTheSameMomentDoesNotBegin() {
        chatsFollow(1);
        long taken = draft();
        long later = draft();
        broadcasts.schedule(taken, clock.instant());
        broadcasts.schedule(later, clock.instant());
        assertThat(broadcasts.due()).containsExactly(taken, later);

        broadcasts.unschedule(taken);
        broadcasts.schedule(later, clock.instant().plusSeconds(3600));
        mailing.begin(taken);
        mailing.begin(later);

        assertThat(state(taken)).isEqualTo(State.DRAFT);
        assertThat(state(later)).isEqualTo(State.SCHEDULED);
    }

    @Test
    void whatIsCancelledReachesNobodyElse() {
        chatsFollow(150);
        long id = begun();
        step(id);
        step(id);
        send("cause = 'broadcast:" + id + "' and chat < '1050'");

        broadcasts.cancel(id);
        workOff(id);

        assertThat(state(id)).isEqualTo(State.CANCELLED);
        assertThat(of(id, Recipient.State.SENT)).isEqualTo(49);
        assertThat(of(id, Recipient.State.DROPPED)).isEqualTo(101);
        assertThat(messages("broadcast:" + id)).isEqualTo(49);
    }

    @Test
    void chatsOutOfReachAreSkippedAndNobodyWaitsForThem() {
        chatsFollow(3);
        pauses.suspend("telegram", "1001", "bot was blocked by the user");
        long id = begun();
        step(id);
        step(id);
        pauses.suspend("telegram", "1002", "bot was kicked");

        workOff(id);

        assertThat(state(id)).isEqualTo(State.DONE);
        assertThat(of(id, Recipient.State.SENT)).isEqualTo(1);
        assertThat(recipients.missed(id, 10)).extracting(Recipient::reason)
                .containsExactly("bot was blocked by the user", "bot was kicked");
        assertThat(recipients.missed(id)).isEqualTo(2);
    }

    @Test
    void eachEndIsToldApart() {
        chatsFollow(4);
        long id = begun();
        step(id);
        step(id);
        end("1001", "FAILED", "not enough rights");
        end("1002", "UNCERTAIN", "no answer");
        end("1003", "EXPIRED", "the account is deleted");
        workOff(id);

        assertThat(recipients.tally(id).by()).isEqualTo(Map.of(Recipient.State.FAILED, 1, Recipient.State.UNCERTAIN, 1,
                Recipient.State.SKIPPED, 1, Recipient.State.SENT, 1));

        end("1001", "SENT", "");
        recipients.settleAgain(10);
        assertThat(of(id, Recipient.State.SENT)).as("sent again by a person").isEqualTo(2);
    }

    private void end(String chat, String state, String why) {
        database.jdbc.sql("update outbox set state = ?, last_error = ?, refs = 'x' where chat = ?")
                .params(state, why, chat).update();
    }

    @Test
    void beginsWhenItsTimeHasCome() {
        chatsFollow(1);
        long id = draft();
        broadcasts.schedule(id, clock.instant().plusSeconds(3600));

        assertThat(broadcasts.due()).isEmpty();
        clock.advance(Duration.ofHours(1));
        assertThat(broadcasts.due()).containsExactly(id);
        mailing.begin(id);
        mailing.begin(id);
        workOff(id);

        assertThat(state(id)).isEqualTo(State.DONE);
        assertThat(messages("broadcast:" + id)).isEqualTo(1);
    }

    @Test
    void waitsForSomebodyWhoMayWhenItsAuthorMayNotAnyMore() {
        chatsFollow(1);
        long id = broadcasts.draft(99, new ChatId("telegram", "99", 0), Locale.ENGLISH, WORDS, Optional.empty());
        broadcasts.schedule(id, clock.instant());

        mailing.begin(id);
        workOff(id);

        assertThat(state(id)).isEqualTo(State.PAUSED);
        assertThat(withheld).containsExactly(id + " AUTHOR");
        assertThat(database.jdbc.sql("select count(*) from outbox").query(Long.class).single()).isZero();
    }

    @Test
    void waitsForSomebodyToDecideWhenTheBotWasAwayAtItsTime() {
        chatsFollow(2);
        long soon = draft();
        long late = draft();
        broadcasts.schedule(soon, clock.instant().plus(Duration.ofMinutes(70)));
        broadcasts.schedule(late, clock.instant().plus(Duration.ofMinutes(9)));

        clock.advance(Duration.ofMinutes(70));
        broadcasts.due().forEach(mailing::begin);
        workOff(late);
        workOff(soon);

        assertThat(state(late)).isEqualTo(State.PAUSED);
        assertThat(withheld).containsExactly(late + " LATE");
        assertThat(messages("broadcast:" + late)).isZero();
        assertThat(messages("broadcast:" + soon)).isEqualTo(2);
        broadcasts.resume(late);
        workOff(late);
        assertThat(messages("broadcast:" + late)).isEqualTo(2);
    }

    @Test
    void comesWithoutASoundInQuietHours() {
        chatsFollow(2);
        preferences.change(chat(1001), before -> before.withQuietHours(Optional.of(new QuietHours(LocalTime.of(8, 0),
                LocalTime.of(10, 0), QuietHours.Mode.HOLD, ZoneOffset.UTC))));
        long id = begun();
        step(id);
        step(id);

        assertThat(recipients.in(id, Recipient.State.QUEUED, 10)).extracting(each -> outbox
                .find(each.message().orElseThrow()).orElseThrow().silent()).containsExactly(true, false);
    }

    @Test
    void anAudienceIsWhoFollowsATopicOrAKindOfChat() {
        follows(chat(1001), "bridge");
        follows(chat(1002), "dam");
        follows(new ChatId("telegram", "-5", 55), "dam");
        follows(new ChatId("telegram", "-1005", 0), "dam");
        follows(chat(1003), "dam");
        subscriptions.pause(subscriptions.find(chat(1003), new OfTopic("dam")).orElseThrow().id());
        subscriptions.lost("telegram", "1002");

        assertThat(readership.size(Audience.ALL)).isEqualTo(new Readership.Size(4, 1));
        assertThat(readership.size(new Audience(Kind.TOPIC, "dam"))).isEqualTo(new Readership.Size(3, 1));
        assertThat(readership.size(new Audience(Kind.PRIVATE, ""))).isEqualTo(new Readership.Size(2, 1));
        assertThat(readership.size(new Audience(Kind.GROUPS, ""))).isEqualTo(new Readership.Size(1, 0));
        assertThat(readership.size(new Audience(Kind.CHANNELS, ""))).isEqualTo(new Readership.Size(1, 0));
        assertThat(subscriptions.followers("dam", new ChatId("", "", 0), 10)).first()
                .satisfies(each -> assertThat(each.chat().thread()).isEqualTo(0));
    }

    @Test
    void aGroupThatMovesHasOneOutcome() {
        follows(new ChatId("telegram", "-5", 0), "dam");
        follows(new ChatId("telegram", "-1005", 0), "dam");
        long id = begun();
        step(id);
        step(id);
        send("chat = '-5'");
        recipients.settle(id, 10);

        outboxMoves("-5", "-1005");
        recipients.moved("telegram", "-5", "-1005");
        workOff(id);

        assertThat(state(id)).isEqualTo(State.DONE);
        assertThat(recipients.tally(id).by()).isEqualTo(Map.of(Recipient.State.SENT, 1));
    }

    /** The message that has come further is kept. */
    private void outboxMoves(String from, String to) {
        database.jdbc.sql("delete from outbox where chat = ?").param(to).update();
        database.jdbc.sql("update outbox set chat = ?, refs = '' where chat = ?").params(to, from).update();
    }

    @Test
    void whatIsWithdrawnIsEditedWhereItStandsAndDroppedWhereItWaits() {
        chatsFollow(4);
        long id = begun();
        step(id);
        step(id);
        send("chat = '1001'");
        send("chat = '1002'");
        // Another message stands in the same one there.
        database.jdbc
                .sql("""
                        insert into outbox (channel, chat, thread, kind, cause, payload, seal, language, state, parts_sent, attempts,
                          next_at, created_at, updated_at, refs)
                        select channel, chat, thread, kind, 'other', payload, seal, language, state, 1, 0, next_at, created_at,
                          updated_at, refs from outbox where chat = '1002'""")
                .update();
        end("1003", "UNCERTAIN", "no answer");
        step(id);

        broadcasts.withdraw(id);
        step(id);
        List<OutboxMessage> corrections = database.jdbc.sql("select id from outbox where cause = ? order by chat")
                .param("broadcast:" + id + " withdrawn").query((row, number) -> row.getLong("id")).list().stream()
                .map(each -> outbox.find(each).orElseThrow()).toList();
        assertThat(corrections).hasSize(2);
        assertThat(corrections.getFirst().edits()).isNotNull();
        assertThat(corrections.getFirst().reply().blocks().toString()).contains("Withdrawn by the newsroom.");
        assertThat(corrections.getLast().edits()).isNull();
        assertThat(corrections.getLast().reply().blocks().toString()).contains("“The newsroom moves.”");
        workOff(id);

        assertThat(state(id)).isEqualTo(State.WITHDRAWN);
        assertThat(broadcasts.open()).isEmpty();
        Tally tally = recipients.tally(id);
        assertThat(tally.withdrawn()).isEqualTo(2);
        assertThat(tally.of(Recipient.State.DROPPED)).isEqualTo(1);
        assertThat(database.jdbc.sql("select state from outbox where chat = '1003'").query(String.class).single())
                .as("nobody sends it again").isEqualTo("EXPIRED");
    }

    @Test
    void aBackupThatIsPutBackSendsNothingTwice() {
        chatsFollow(150);
        long id = begun();
        step(id);
        step(id);
        long later = draft();
        broadcasts.schedule(later, clock.instant().plusSeconds(3600));
        clock.advance(Duration.ofHours(2));

        new Restored(database.jdbc, clock).settle();
        database.jdbc.sql("update outbox set state = 'UNCERTAIN' where state = 'PENDING'").update();
        workOff(id);

        assertThat(state(id)).isEqualTo(State.CANCELLED);
        assertThat(of(id, Recipient.State.UNCERTAIN)).isEqualTo(150);
        assertThat(state(later)).isEqualTo(State.DRAFT);
        assertThat(broadcasts.due()).isEmpty();
    }

    @Test
    void whatIsLongOverIsForgotten() {
        chatsFollow(1);
        long id = begun();
        workOff(id);
        draft();

        broadcasts.forget(clock.instant().plusSeconds(1));

        assertThat(broadcasts.newest(10)).isEmpty();
        assertThat(recipients.tally(id).all()).isZero();
    }
}
