package app.dateline.telegram;

import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.ButtonPress;
import app.dateline.chat.ChatId;
import app.dateline.chat.IncomingMessage;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A brain of few words for tests in which everything else goes wrong. Each message leaves a row in the store, as a report
 * of a quote does; the answer is "re: " and the message.
 *
 * <p>{@code tell CHAT WORDS} pushes the words to another chat; {@code throw exception|error|overflow} does that.
 */
final class ChaosBrain implements Brain {
    private static final Pattern TELL = Pattern.compile("tell (-?\\d+) (.+)");
    private final JdbcClient jdbc;
    private final Outbox outbox;

    ChaosBrain(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        jdbc.sql("create table if not exists chaos_effect (words varchar(200) not null)").update();
    }

    @Override
    public Reply answer(IncomingMessage message) {
        jdbc.sql("insert into chaos_effect (words) values (?)").param(message.text()).update();
        Matcher tell = TELL.matcher(message.text());
        if (tell.matches()) {
            outbox.add(push(tell.group(1), tell.group(2), says(tell.group(2))));
        } else if (message.text().startsWith("throw ")) {
            fail(message.text());
        }
        return says("re: " + message.text());
    }

    private static Draft push(String chat, String cause, Reply reply) {
        return new Draft(new ChatId(TelegramSender.CHANNEL, chat, 0), Kind.PUSH, cause, reply, Locale.ENGLISH, null);
    }

    private static Reply says(String text) {
        return Reply.of(Paragraph.of(Run.of(text)));
    }

    private static void fail(String how) {
        if (how.contains("error")) {
            throw new AssertionError(how);
        }
        if (how.contains("overflow")) {
            fail(how);
        }
        throw new IllegalStateException(how);
    }

    @Override
    public Reply press(ButtonPress press) {
        return Reply.silence();
    }
}
