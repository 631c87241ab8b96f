package app.dateline.telegram;

import org.awaitility.Awaitility;
import java.time.Duration;
import app.dateline.DatelineApplication;
import app.dateline.chat.Block;
import app.dateline.chat.Button;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.outbox.OutboxMessage.Draft;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.telegram.telegrambots.meta.api.objects.Update;

/** The whole of Dateline in this process, with its updates handed in one by one; user 1 owns it. */
public final class BotInside implements AutoCloseable {
    public static final long OWNER = 1;

    static {
        // Longer than a lease that a process which ended has left.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    public final FakeTelegram telegram = FakeTelegram.start();
    private final AtomicInteger updates = new AtomicInteger();
    private final ConfigurableApplicationContext context;
    private final UpdateHandler handler;
    private final TransactionTemplate transaction;

    /** @param settings as on the command line, such as {@code --dateline.topics=some.yml} */
    public BotInside(Path home, String... settings) {
        telegram.person(OWNER, "Ann");
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--dateline.home=" + home,
                "--dateline.articles=" + home.resolve("none"), "--dateline.owners=" + OWNER,
                "--dateline.telegram.token=" + FakeTelegram.TOKEN, "--dateline.telegram.api-url=" + telegram.url()));
        // Of a setting that is given twice Spring makes a list.
        if (Arrays.stream(settings).noneMatch(each -> each.startsWith("--spring.datasource.url="))) {
            arguments.add("--spring.datasource.url=" + database("mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
        }
        arguments.addAll(List.of(settings));
        context = new SpringApplicationBuilder(DatelineApplication.class).run(arguments.toArray(String[]::new));
        handler = bean(UpdateHandler.class);
        transaction = new TransactionTemplate(bean(PlatformTransactionManager.class));
        Journey.until(() -> bean(TelegramState.class).me().isPresent());
    }

    /** The address of a database, such as {@code file:…}: one that outlives the bot. */
    public static String database(String place) {
        return "jdbc:h2:" + place
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(Class<T> type, String name) {
        return context.getBean(name, type);
    }

    public <T> List<T> beans(Class<T> type) {
        return context.getBeanProvider(type).orderedStream().toList();
    }

    /** What is said to an update of this kind, such as {@code message}; the channel is not asked to send it. */
    public Optional<Reply> to(String kind, JsonNode content) {
        int number = updates.incrementAndGet();
        ObjectNode update = FakeTelegram.JSON.createObjectNode().put("update_id", number);
        update.set(kind, content);
        return Optional.ofNullable(transaction.execute(status -> handled(update, "inside:" + number)));
    }

    private @Nullable Reply handled(ObjectNode update, String cause) {
        try {
            return handler.handle(BotApi.JSON.treeToValue(update, Update.class), cause).map(Draft::reply).orElse(null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody writes something in their private chat, or in a group. */
    public Optional<Reply> says(FakeChat chat, long user, String text) {
        return to("message", by(chat.message(text), user));
    }

    /** The same as a reply to another message. */
    public Optional<Reply> replies(FakeChat chat, long user, String text, JsonNode about) {
        ObjectNode message = by(chat.message(text), user);
        message.set("reply_to_message", about);
        return to("message", message);
    }

    /** Somebody presses this button of a reply; what they are told for a moment counts as an answer, too. */
    public String presses(FakeChat chat, long user, Reply reply, String label) {
        String query = "q" + updates.incrementAndGet();
        return pressed(chat, user, handle(reply, label), query).map(BotInside::text).orElseGet(() -> notice(query));
    }

    /** The same, for a button that is answered with a reply. */
    public Reply after(FakeChat chat, long user, Reply reply, String label) {
        return pressed(chat, user, reply, label).orElseThrow();
    }

    /** The same, and what is said then. */
    public Optional<Reply> pressed(FakeChat chat, long user, Reply reply, String label) {
        return pressed(chat, user, handle(reply, label), "q" + updates.incrementAndGet());
    }

    private static String handle(Reply reply, String label) {
        return reply.buttons().stream().flatMap(List::stream).filter(button -> button.label().equals(label))
                .map(button -> (Button.Press) button.action()).findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " among " + labels(reply))).handle();
    }

    private Optional<Reply> pressed(FakeChat chat, long user, String handle, String query) {
        ObjectNode press = FakeTelegram.JSON.createObjectNode().put("id", query).put("data", handle)
                .put("chat_instance", "1");
        telegram.openQuery(query);
        press.set("from", by(chat.message("x"), user).get("from"));
        ObjectNode under = chat.message("buttons");
        under.set("from", FakeChat.bot());
        press.set("message", under);
        return to("callback_query", press);
    }

    /** The press is answered beside the work. */
    private String notice(String query) {
        Journey.until(() -> answer(query).isPresent());
        return answer(query).map(call -> call.path("text").asText()).orElseThrow();
    }

    private Optional<JsonNode> answer(String query) {
        return telegram.calls("answerCallbackQuery").stream()
                .filter(call -> call.path("callback_query_id").asText().equals(query)).findFirst();
    }

    /** Waits for what the bot does of its own accord, in time that is plenty. */
    public static void until(BooleanSupplier condition) {
        Journey.until(condition::getAsBoolean);
    }

    public static ObjectNode by(ObjectNode message, long user) {
        ((ObjectNode) message.get("from")).put("id", user).put("first_name", "User " + user);
        return message;
    }

    public static List<String> labels(Reply reply) {
        return reply.buttons().stream().flatMap(List::stream).map(Button::label).toList();
    }

    /** All words of a reply, a block a line. */
    public static String text(Reply reply) {
        return reply.blocks().stream().map(block -> switch (block) {
            case Block.Heading heading -> heading.text();
            case Block.Paragraph paragraph -> runs(paragraph.runs());
            case Block.Items items -> items.items().stream().map(BotInside::runs).collect(Collectors.joining("\n"));
            case Block.Written written -> written.text();
            case Block.Cited cited -> cited.text() + "\n" + runs(cited.attribution());
        }).collect(Collectors.joining("\n"));
    }

    private static String runs(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    @Override
    public void close() {
        context.close();
        telegram.close();
    }
}
