package app.dateline.telegram;

import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.ChatId;
import app.dateline.chat.ChatLanguages;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Has the bot tell every chat that it writes to which bot takes its place, with a link that leads there. A channel's readers are
 * spared: who added the bot there is told in private.
 */
@Component
public class MoveAnnouncement {
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final ChatLanguages languages;
    private final Words words;

    MoveAnnouncement(JdbcClient jdbc, Outbox outbox, ChatLanguages languages, Words words) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.languages = languages;
        this.words = words;
    }

    /** @param contact who added the bot to it, and has a chat with it; null for nobody */
    private record Known(String chat, String type, String title, @Nullable String contact, @Nullable String language) {}

    /**
     * Queues it; a chat that has been told of this bot already is left out, so that it may be said again after a crash.
     *
     * @param successor the new bot's name without the at sign
     * @return how many chats will be told
     */
    public long to(String successor) {
        return known().stream().flatMap(chat -> draft(chat, successor).stream())
                .filter(draft -> outbox.add(draft).isPresent()).count();
    }

    private List<Known> known() {
        return jdbc
                .sql("""
                        select t.chat, t.type, t.title, t.language, (select max(p.chat) from telegram_chat p
                          where p.chat = cast(t.contact as varchar(64)) and p.type = 'private' and p.state = 'ACTIVE') as contact
                        from telegram_chat t where t.state = 'ACTIVE' order by t.chat""")
                .query((row, number) -> new Known(row.getString("chat"), row.getString("type"), row.getString("title"),
                        row.getString("contact"), row.getString("language")))
                .list();
    }

    private Optional<Draft> draft(Known chat, String successor) {
        String link = "https://t.me/" + successor;
        return switch (chat.type()) {
            case "private" -> Optional.of(draft(chat.chat(), chat, "telegram.move", link + "?start=moved", successor));
            case "channel" -> Optional.ofNullable(chat.contact()).map(person -> draft(person, chat,
                    "telegram.move.channel", link + "?startchannel&admin=post_messages", successor));
            default -> Optional.of(draft(chat.chat(), chat, "telegram.move.group", link + "?startgroup=moved",
                    successor));
        };
    }

    private Draft draft(String to, Known about, String key, String link, String successor) {
        Locale language = languages.of(TelegramSender.CHANNEL, to)
                .orElse(about.language() == null ? Locale.ENGLISH : Locale.of(about.language()));
        Reply reply = Reply.of(Paragraph.of(Run.of(words.say(language, key, "@" + successor, about.title()))))
                .with(List.of(List.of(new Button("@" + successor, new Button.Open(link)))));
        return new Draft(new ChatId(TelegramSender.CHANNEL, to, 0), Kind.PUSH,
                "move to " + successor + " of " + about.chat(), reply, language, null);
    }
}
