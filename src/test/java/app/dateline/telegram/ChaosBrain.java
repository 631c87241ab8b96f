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
 * <p>{@code tell CHAT WORDS} pushes the words to another chat, {@code broadcast FIRST COUNT WORDS} to as many; a {@code note}
 * is not answered.
 */
final class ChaosBrain implements Brain {
    private static final Pattern TELL = Pattern.compile("tell (-?\\d+) (.+)");
    private static final Pattern BROADCAST = Pattern.compile("broadcast (\\d+) (\\d+) (.+)");
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
            outbox.add(push(tell.group(1), tell.group(2)));
        }
        Matcher broadcast = BROADCAST.matcher(message.text());
        if (broadcast.matches()) {
            long first = Long.parseLong(broadcast.group(1));
            for (long chat = first; chat < first + Long.parseLong(broadcast.group(2)); chat++) {
                outbox.add(push(Long.toString(chat), broadcast.group(3)));
            }
        }
        return message.text().startsWith("note ") ? Reply.silence() : says("re: " + message.text());
    }

    private static Draft push(String chat, String words) {
        return new Draft(new ChatId(TelegramSender.CHANNEL, chat, 0), Kind.PUSH, words, says(words), Locale.ENGLISH,
                null);
    }

    private static Reply says(String text) {
        return Reply.of(Paragraph.of(Run.of(text)));
    }

    @Override
    public Reply press(ButtonPress press) {
        return Reply.silence();
    }
}
