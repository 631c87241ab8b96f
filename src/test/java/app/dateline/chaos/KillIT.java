package app.dateline.chaos;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.telegram.FakeTelegram;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The process is killed again and again while people write. */
@Tag("chaos")
@Timeout(value = 3, unit = TimeUnit.HOURS)
class KillIT {
    private static final int KILLS = Chaos.of(20, Integer.getInteger("chaos.kills", 1_000));
    /** After so many kills it answers all that waits, and ends as it is asked to: otherwise ever more would wait in a long run. */
    private static final int RESTED = 50;
    private static final int UPDATES_A_LIFE = 40;
    private static final int PEOPLE = 24;
    /** Where pushes go: everybody of them hears of something now and then, and says nothing. */
    private static final int SUBSCRIBERS = 16;
    private static final long FIRST_PERSON = 100;
    private static final long FIRST_SUBSCRIBER = 500;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;
    private final FakeTelegram telegram = FakeTelegram.start();
    private final Random random = Chaos.random();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Set<String> said = new HashSet<>();
    private final Set<String> pushed = new HashSet<>();
    /** What each person has said, in order. */
    private final Map<Long, List<String>> saidBy = new HashMap<>();
    private EdgeProcess bot;
    private int life;
    private int sendsLeft = Integer.MAX_VALUE;
    private CompletableFuture<Void> moment = new CompletableFuture<>();

    /** A message that stands in a chat, and which life of the process has sent it. */
    private record Arrival(int life, long chat, String text) {}

    @BeforeEach
    void prepare() {
        bot = new EdgeProcess(folder, telegram.url()).settings("--dateline.telegram.poll=5s",
                "--dateline.outbox.per-second=200", "--dateline.outbox.chat-pause=50ms");
    }

    @AfterEach
    void end() {
        bot.close();
        telegram.close();
    }

    @Test
    void losesNoAcceptedUpdateAppliesEachEffectOnceAndDoublesOnlyAnswersInFlight() throws Exception {
        telegram.watch(call -> {
            if (call.method().equals("sendmessage")) {
                arrived(call.parameters().path("chat_id").asLong(), call.parameters().path("text").asText());
            }
        });
        for (long chat = FIRST_SUBSCRIBER; chat < FIRST_SUBSCRIBER + SUBSCRIBERS; chat++) {
            telegram.person(chat, "Subscriber");
        }

        for (int kill = 0; kill < KILLS; kill++) {
            beginLife(1 + random.nextInt(UPDATES_A_LIFE));
            talk();
            bot.start();
            Chaos.until(() -> moment.isDone() || !bot.isAlive());
            assertThat(moment).as("the process ended by itself, see %s", folder).isDone();
            LockSupport.parkNanos(random.nextInt(30_000_000));
            bot.kill();
            bot.awaitEnd();
            bot.lookAtACopy(this::checkConfirmed);
            if ((kill + 1) % RESTED == 0 && kill + 1 < KILLS) {
                catchUp();
                bot.stop();
            }
        }
        catchUp();
        // All pushes are written now, and a chat is written to in order: this is the last that each subscriber hears.
        for (long chat = FIRST_SUBSCRIBER; chat < FIRST_SUBSCRIBER + SUBSCRIBERS; chat++) {
            tell(chat, "the end for " + chat);
        }
        Chaos.until(() -> telegram.unconfirmed() == 0 && answered().containsAll(said) && subscribersKnowTheEnd());
        bot.stop();

        bot.look(this::check);
        assertThat(bot.log()).as("what failed on the way").noneMatch(line -> line.contains(" ERROR "));
    }

    /** A life in which all is answered that people have said. */
    private void catchUp() throws Exception {
        beginLife(Integer.MAX_VALUE);
        bot.start();
        Chaos.until(() -> telegram.unconfirmed() == 0 && answered().containsAll(said));
    }

    /** What the bot has confirmed to Telegram must stand in its database, however soon after it was killed. */
    private void checkConfirmed(JdbcClient database) {
        long stored = database.sql("select coalesce(max(next_offset), 0) from telegram_offset").query(Long.class)
                .single();
        assertThat(stored).as("offset stored after kill %s", life).isGreaterThanOrEqualTo(telegram.confirmed());
        assertThat(database.sql("""
                select id from outbox where cause <> '' and upper(state) in ('PENDING', 'SENDING') order by id""")
                .query(Long.class).list())
                .as("what the table says is waiting is what its index says after kill %s", life)
                .isEqualTo(database.sql("""
                        select id from outbox where channel = 'telegram' and kind in ('ANSWER', 'PUSH', 'CORRECTION')
                          and state in ('PENDING', 'SENDING') order by id""").query(Long.class).list());
    }

    private synchronized void beginLife(int sends) {
        life++;
        sendsLeft = sends;
        moment = new CompletableFuture<>();
    }

    private synchronized void arrived(long chat, String text) {
        arrivals.add(new Arrival(life, chat, text));
        if (--sendsLeft == 0) {
            moment.complete(null);
        }
    }

    private synchronized Set<String> answered() {
        Set<String> texts = new HashSet<>();
        arrivals.forEach(arrival -> texts.add(arrival.text().replaceFirst("^re: ", "")));
        return texts;
    }

    private void talk() {
        for (int i = 0; i < UPDATES_A_LIFE; i++) {
            String words = "life " + life + " words " + i;
            if (i % 3 == 0) {
                tell(FIRST_SUBSCRIBER + random.nextInt(SUBSCRIBERS), words);
            } else {
                say(words);
            }
        }
    }

    private void tell(long chat, String words) {
        pushed.add(words);
        say("tell " + chat + ' ' + words);
    }

    private void say(String words) {
        said.add(words);
        long person = FIRST_PERSON + random.nextInt(PEOPLE);
        saidBy.computeIfAbsent(person, chat -> new ArrayList<>()).add("re: " + words);
        telegram.person(person, "Person").saysAt(Instant.now().getEpochSecond(), words);
    }

    private boolean subscribersKnowTheEnd() {
        return LongStream.range(FIRST_SUBSCRIBER, FIRST_SUBSCRIBER + SUBSCRIBERS)
                .allMatch(chat -> telegram.person(chat, "").texts().contains("the end for " + chat));
    }

    private void check(JdbcClient database) {
        Map<String, Long> effects = counted(database.sql("select words from chaos_effect"));
        Set<String> uncertain = Set.copyOf(words(database.sql("""
                select cause from outbox where state = 'UNCERTAIN' and kind = 'PUSH'""")));
        List<String> unsettled = words(database
                .sql("""
                        select concat_ws(' ', cause, kind, state, 'attempts', attempts, 'due', next_at, 'touched', updated_at, last_error)
                        from outbox where state not in ('SENT', 'UNCERTAIN')"""));
        Map<Arrival, Long> copies = arrivals.stream()
                .collect(groupingBy(arrival -> new Arrival(0, arrival.chat(), arrival.text()), counting()));
        long doubled = copies.values().stream().filter(count -> count > 1).count();
        System.out.printf("%d kills, %d updates, %d pushes: %d messages came twice or more, %d pushes are uncertain%n",
                KILLS, said.size(), pushed.size(), doubled, uncertain.size());

        assertThat(effects.keySet()).as("accepted updates").isEqualTo(said);
        assertThat(effects).as("effects").allSatisfy((words, count) -> assertThat(count).isEqualTo(1));
        assertThat(saidBy).as("answers come in order").allSatisfy((person, answers) -> assertThat(
                arrivals.stream().filter(arrival -> arrival.chat() == person).map(Arrival::text).distinct().toList())
                .isEqualTo(answers));
        assertThat(unsettled).as("left behind").isEmpty();
        assertThat(inFlightAtAKill()).as("answers that came twice were in flight").containsAll(
                copies.entrySet().stream().filter(copy -> copy.getValue() > 1).map(copy -> copy.getKey().text())
                        .toList());
        assertThat(pushed).allSatisfy(words -> {
            long times = copies.entrySet().stream().filter(copy -> copy.getKey().text().equals(words))
                    .mapToLong(Map.Entry::getValue).sum();
            assertThat(times).as("times that push %s came", words).isLessThanOrEqualTo(1);
            assertThat(times == 1 || uncertain.contains(words)).as("push %s came or is listed", words).isTrue();
        });
        assertThat(uncertain.stream().filter(answered()::contains).toList())
                .as("uncertain pushes that came were in flight").allMatch(inFlightAtAKill()::contains);
        assertThat(uncertain.size()).as("uncertain pushes, at most one a subscriber and kill")
                .isLessThanOrEqualTo(KILLS * SUBSCRIBERS);
    }

    private static Map<String, Long> counted(JdbcClient.StatementSpec statement) {
        return words(statement).stream().collect(groupingBy(words -> words, counting()));
    }

    private static List<String> words(JdbcClient.StatementSpec statement) {
        return statement.query((row, number) -> row.getString(1)).list();
    }

    /** Chats are written to in order, so only the last message in each can have been in flight when a life ended. */
    private Set<String> inFlightAtAKill() {
        Map<String, Arrival> last = new HashMap<>();
        arrivals.forEach(arrival -> last.put(arrival.life() + " " + arrival.chat(), arrival));
        Set<String> texts = new HashSet<>();
        last.values().forEach(arrival -> texts.add(arrival.text()));
        return texts;
    }
}
