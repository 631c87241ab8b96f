package app.dateline.people;

import app.dateline.people.AccessSettings.Mode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who may use the bot on Telegram: everybody, or whom the settings and the owners list. Owners and editors always may. Groups and
 * channels have negative ids, and a person's private chat has the person's id.
 */
@Repository
public class Access {
    private final JdbcClient jdbc;
    private final AccessSettings settings;
    private final Roles roles;
    private final ObjectProvider<Listener> listeners;
    private final Clock clock;

    public Access(JdbcClient jdbc, AccessSettings settings, Roles roles, ObjectProvider<Listener> listeners,
            Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.roles = roles;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Whom an owner let in. @param id of a person, or of a group or channel */
    public record Listed(long id, String name) {}

    /** Is told, in the same transaction, that the list has become longer. */
    @FunctionalInterface
    public interface Listener {
        void grew();
    }

    /** True when only those may use the bot who are listed. */
    public boolean isListed() {
        return settings.access() == Mode.LISTED;
    }

    /** True when somebody may talk to the bot in a chat: when either is listed. */
    public boolean lets(long chat, long person) {
        return !isListed() || Stream.of(person, chat).anyMatch(this::has);
    }

    /** True when something may be sent to a chat that nobody asked for there. */
    public boolean hears(long chat) {
        return !isListed() || has(chat);
    }

    private boolean has(long id) {
        return isBySettings(id) || id > 0 && roles.has(id, Role.EDITOR)
                || jdbc.sql("select count(*) from access_list where id = ?").param(id).query(Long.class).single() > 0;
    }

    /** True when the settings list it. */
    public boolean isBySettings(long id) {
        return settings.accessUsers().contains(id) || settings.accessChats().contains(id);
    }

    /** Whom the settings list. */
    public List<Long> bySettings() {
        return Stream.concat(settings.accessUsers().stream(), settings.accessChats().stream()).toList();
    }

    /** Whom owners have let in, in the order in which they did. */
    public List<Listed> all() {
        return jdbc.sql("select id, name from access_list order by listed_at, id")
                .query((row, number) -> new Listed(row.getLong("id"), row.getString("name"))).list();
    }

    /** Lets somebody in. @param by which owner @return false when the list has them already */
    public boolean add(Listed who, long by) {
        boolean isNew = jdbc
                .sql("""
                        merge into access_list a using (values (cast(:id as bigint))) as n(id) on a.id = n.id
                        when not matched then insert (id, name, listed_by, listed_at)
                        values (n.id, cast(:name as varchar(300)), cast(:by as bigint), cast(:now as timestamp with time zone))""")
                .param("id", who.id()).param("name", who.name()).param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update() > 0;
        if (isNew) {
            listeners.orderedStream().forEach(Listener::grew);
        }
        return isNew;
    }

    /** Lets somebody in no more; false when no owner had. */
    public boolean remove(long id) {
        return jdbc.sql("delete from access_list where id = ?").param(id).update() > 0;
    }
}
