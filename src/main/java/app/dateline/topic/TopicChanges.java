package app.dateline.topic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What editors changed of the topics, in the order in which they did: the table that all processes share. */
@Repository
class TopicChanges {
    private final JdbcClient jdbc;
    private final Clock clock;

    TopicChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Differs from what it was before whenever something has changed. */
    long revision() {
        return jdbc.sql("select latest from topic_revision where id = 1").query(Long.class).single();
    }

    List<TopicChange> all() {
        return jdbc.sql("select * from topic_change order by made_at, command").query(TopicChanges::row).list();
    }

    /** Takes the next revision; until the transaction around it ends nobody else changes topics. */
    void begin() {
        jdbc.sql("update topic_revision set latest = latest + 1 where id = 1").update();
    }

    void put(TopicChange change) {
        forget(change.topic().command());
        Topic topic = change.topic();
        jdbc.sql("""
                insert into topic_change (command, removed, title, description, query, aliases, made_at)
                values (:command, :removed, :title, :description, :query, :aliases, :now)""")
                .param("command", topic.command()).param("removed", change.isRemoved()).param("title", topic.title())
                .param("description", topic.description()).param("query", topic.query())
                .param("aliases", String.join(" ", topic.aliases()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    void forget(String command) {
        jdbc.sql("delete from topic_change where command = ?").param(command).update();
    }

    private static TopicChange row(ResultSet row, int number) throws SQLException {
        List<String> aliases = Arrays.stream(row.getString("aliases").split(" ")).filter(alias -> !alias.isEmpty())
                .toList();
        return new TopicChange(new Topic(row.getString("command"), row.getString("title"),
                row.getString("description"), row.getString("query"), aliases), row.getBoolean("removed"));
    }
}
