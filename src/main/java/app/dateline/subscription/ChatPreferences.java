package app.dateline.subscription;

import app.dateline.chat.ChatId;
import app.dateline.chat.ChatLanguages;
import app.dateline.chat.ChatMoved;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What chats have decided: their language, zone and quiet hours, and who may follow. Threads of a chat share it. */
@Repository
public class ChatPreferences implements ChatMoved, ChatLanguages {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Revisions revisions;
    private final Clock clock;

    public ChatPreferences(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.revisions = new Revisions(jdbc);
        this.clock = clock;
    }

    /** {@link Preferences#NONE} for a chat that has decided nothing. */
    public Preferences of(ChatId chat) {
        return jdbc.sql("select * from chat_preference where channel = ? and chat = ?")
                .params(chat.channel(), chat.chat())
                .query((row, number) -> PreferenceRows.read(row, "language")).optional().orElse(Preferences.NONE);
    }

    @Override
    public Optional<Locale> of(String channel, String chat) {
        return of(new ChatId(channel, chat, 0)).language();
    }

    /** Changes what a chat has decided; its subscriptions count as changed, too. */
    public Preferences change(ChatId chat, UnaryOperator<Preferences> change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            long revision = revisions.next();
            Preferences changed = change.apply(of(chat));
            jdbc.sql("delete from chat_preference where channel = ? and chat = ?").params(chat.channel(), chat.chat())
                    .update();
            insert(chat, changed);
            jdbc.sql("update subscription set revision = ? where channel = ? and chat = ?")
                    .params(revision, chat.channel(), chat.chat()).update();
            return changed;
        }));
    }

    private void insert(ChatId chat, Preferences preferences) {
        jdbc.sql("""
                insert into chat_preference (channel, chat, language, zone, quiet_from, quiet_to, quiet_mode, followers,
                       empty_line, changed_at)
                values (:channel, :chat, :language, :zone, :from, :to, :mode, :followers, :emptyLine, :now)""")
                .param("channel", chat.channel()).param("chat", chat.chat())
                .param("language", text(preferences.language().map(Locale::toLanguageTag)))
                .param("zone", text(preferences.zone()))
                .param("from", text(preferences.quietHours().map(QuietHours::from)))
                .param("to", text(preferences.quietHours().map(QuietHours::to)))
                .param("mode", text(preferences.quietHours().map(QuietHours::mode)))
                .param("followers", text(preferences.followers())).param("emptyLine", preferences.emptyLine())
                .param("now", SubscriptionRows.at(clock.instant())).update();
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }

    /** What the new chat has decided stays. */
    @Override
    public void moved(String channel, String from, String to) {
        jdbc.sql("""
                update chat_preference set chat = :to where channel = :channel and chat = :from and not exists (
                  select 1 from chat_preference t where t.channel = :channel and t.chat = :to)""").param("to", to)
                .param("channel", channel).param("from", from).update();
        jdbc.sql("delete from chat_preference where channel = ? and chat = ?").params(channel, from).update();
    }
}
