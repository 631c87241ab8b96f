package app.dateline.command.admin;

import static app.dateline.telegram.BotInside.text;
import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.Attachment;
import app.dateline.chat.Block.Written;
import app.dateline.chat.ChatId;
import app.dateline.chat.IncomingMessage.Manner;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Person;
import app.dateline.chat.Reply;
import app.dateline.chat.Words;
import app.dateline.command.CommandCall;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxMessage;
import app.dateline.people.OwnerSettings;
import app.dateline.people.Roles;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ErrandWorkTest {
    private static final long OWNER = 7;

    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private final TestDatabase database = TestDatabase.h2();
    private final ErrandRows rows = new ErrandRows(database.jdbc, clock);
    private final Outbox outbox = new Outbox(database.jdbc, clock);
    private final Saying saying = new Saying(words());
    private final List<CommandCall> fetched = new ArrayList<>();
    private Supplier<Reply> outcome = () -> says("done");
    private boolean failing;
    private long losing;
    private final ErrandWork work = new ErrandWork(List.of(new Fetching()), rows,
            new Roles(database.jdbc, new OwnerSettings(List.of(OWNER)), clock), outbox, (chat, reply) -> reply, saying,
            database.transactions);

    private final class Fetching implements Errand {
        @Override
        public String name() {
            return "fetch";
        }

        @Override
        public Supplier<Reply> fetch(CommandCall call) {
            fetched.add(call);
            if (losing > 0) {
                database.jdbc.sql("delete from person_role where user_id = ?").param(losing).update();
            }
            if (failing) {
                throw new IllegalStateException("broken");
            }
            return outcome;
        }
    }

    private static Words words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/newsroom");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Words(messages);
    }

    private static Reply says(String words) {
        return Reply.of(Written.of(words));
    }

    private static CommandCall call(long person) {
        String id = Long.toString(person);
        return new CommandCall(new ChatId("telegram", id, 3), new Person("telegram", id, "Ann"), Place.PRIVATE,
                Locale.GERMAN, "https://paper.example", Manner.OWN, null, new Attachment("f1", "story.md", 12),
                Written.of("https://paper.example"));
    }

    private void runDue() {
        rows.due(10).forEach(work::run);
    }

    private String said(String cause, long person) {
        return text(outbox.find(database.jdbc.sql("select id from outbox where cause like ? and chat = ? order by id")
                .params(cause, Long.toString(person)).query(Long.class).list().getFirst()).orElseThrow().reply());
    }

    @Test
    void theOutcomeTakesThePlaceOfTheFirstMessage() {
        var first = new Errands(rows, outbox, saying, () -> {});
        assertThat(first.run(new Fetching(), call(OWNER), "add.reading", "X").blocks()).isEmpty();
        assertThat(said("errand %", OWNER)).isEqualTo("Ich lese X …");

        runDue();

        assertThat(fetched).containsExactly(call(OWNER));
        assertThat(rows.due(10)).isEmpty();
        assertThat(said("errand % done", OWNER)).isEqualTo("done");
        OutboxMessage told = outbox.find(2).orElseThrow();
        assertThat(told.cause()).isEqualTo(told.insteadOf() + " done");
        assertThat(told.chat()).isEqualTo(new ChatId("telegram", "7", 3));
    }

    @Test
    void whoLosesTheRightMeanwhileGetsNothingDoneEither() {
        database.jdbc.sql(
                "insert into person_role (user_id, role, granted_by, granted_at) values (31, 'EDITOR', 7, current_timestamp)")
                .update();
        losing = 31;
        rows.keep("fetch", call(31));

        runDue();

        assertThat(fetched).hasSize(1);
        assertThat(said("errand % done", 31)).startsWith("Das dürfen nur Redaktion");
    }

    @Test
    void anErrandUnderANumberOfAnEarlierOneIsToldAll() {
        var errands = new Errands(rows, outbox, saying, () -> {});
        errands.run(new Fetching(), call(OWNER), "add.reading", "X");
        runDue();
        database.jdbc.sql("alter table errand alter column id restart with 1").update();

        errands.run(new Fetching(), call(OWNER), "add.reading", "Y");
        runDue();

        assertThat(database.jdbc.sql("select count(*) from outbox").query(Long.class).single()).isEqualTo(4);
    }

    @Test
    void whatFailsIsTriedThreeTimesAndThenSaid() {
        failing = true;
        rows.keep("fetch", call(OWNER));

        runDue();
        assertThat(rows.due(10)).isEmpty();
        clock.advance(Duration.ofSeconds(5));
        runDue();
        clock.advance(Duration.ofSeconds(10));
        runDue();

        assertThat(fetched).hasSize(3);
        assertThat(said("errand % done", OWNER)).startsWith("Das ging nicht");
        clock.advance(Duration.ofDays(1));
        assertThat(rows.due(10)).isEmpty();
    }

    @Test
    void whatIsStoredAndWhatIsSaidEndTogether() {
        outcome = () -> {
            database.jdbc.sql(
                    "insert into access_list (id, name, listed_by, listed_at) values (5, 'x', 7, current_timestamp)")
                    .update();
            throw new IllegalStateException("half done");
        };
        rows.keep("fetch", call(OWNER));

        runDue();

        assertThat(database.jdbc.sql("select count(*) from access_list").query(Long.class).single()).isZero();
        assertThat(database.jdbc.sql("select attempts from errand").query(Integer.class).single()).isEqualTo(1);
        assertThat(database.jdbc.sql("select count(*) from outbox").query(Long.class).single()).isZero();
    }

    @Test
    void nothingIsFetchedForWhoHasLostTheRight() {
        rows.keep("fetch", call(99));

        runDue();

        assertThat(fetched).isEmpty();
        assertThat(said("errand % done", 99)).startsWith("Das dürfen nur Redaktion");
        assertThat(rows.due(10)).isEmpty();
    }

    @Test
    void afterARestoreNobodyWaitsAnyMore() {
        rows.keep("fetch", call(OWNER));

        rows.settle();

        assertThat(rows.due(10)).isEmpty();
    }
}
