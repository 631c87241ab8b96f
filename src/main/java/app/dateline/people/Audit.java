package app.dateline.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What people have changed: each change and its row are one transaction, so neither is there without the other. */
@Repository
public class Audit {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public Audit(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Which rows are wanted. @param person whose; null for everybody's @param about as in {@link Change}; null for all */
    public record Wanted(@Nullable Long person, @Nullable String about) {}

    /**
     * Makes a change and notes it.
     *
     * @param change makes it; empty when there was nothing to change
     * @return its row; empty when nothing was changed
     */
    public Optional<Noted> make(Author by, Supplier<Optional<Change>> change) {
        return Objects.requireNonNull(transaction.execute(status -> change.get().map(each -> note(by, each, null))));
    }

    /**
     * Takes a change back and notes that. A change that takes back one that took back another has that one stand again.
     *
     * @param reversal takes it back, given how it stands by now; empty when it cannot be taken back any more
     * @return the new row; empty when nothing was changed, or somebody else took it back
     */
    public Optional<Noted> takeBack(Author by, long id, Function<Noted, Optional<Change>> reversal) {
        return Objects.requireNonNull(transaction.execute(status -> {
            // The row's lock lets one in at a time, in every process that shares the database.
            jdbc.sql("select id from audit where id = ? for update").param(id).query(Long.class).optional();
            Optional<Noted> stands = find(id).filter(each -> each.undoneBy() == null);
            return stands.flatMap(each -> reversal.apply(each).map(change -> {
                Noted made = note(by, change, id);
                mark(id, made.id());
                if (each.undoes() != null) {
                    mark(each.undoes(), null);
                }
                return made;
            }));
        }));
    }

    private void mark(long id, @Nullable Long undoneBy) {
        jdbc.sql("update audit set undone_by = cast(:by as bigint) where id = :id").param("by", undoneBy)
                .param("id", id).update();
    }

    private Noted note(Author by, Change change, @Nullable Long undoes) {
        var id = new GeneratedKeyHolder();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                insert into audit (changed_at, person, person_name, kind, about, title, was, became, undoes)
                values (:now, :person, :name, :kind, :about, :title, :before, :after, cast(:undoes as bigint))""")
                .param("now", now).param("person", by.id()).param("name", by.name()).param("kind", change.kind())
                .param("about", change.about()).param("title", change.title()).param("before", change.before())
                .param("after", change.after()).param("undoes", undoes).update(id, "id");
        return new Noted(Objects.requireNonNull(id.getKey()).longValue(), now.toInstant(), by, change, undoes, null);
    }

    /** A change by its number. */
    public Optional<Noted> find(long id) {
        return jdbc.sql("select * from audit where id = ?").param(id).query(Audit::row).optional();
    }

    /** Changes with a number below {@code before}, newest first. */
    public List<Noted> before(long before, Wanted wanted, int most) {
        return jdbc.sql("""
                select * from audit where id < :before and (:anybody or person = :person) and (:all or about = :about)
                order by id desc limit :most""").param("before", before)
                .param("anybody", wanted.person() == null)
                .param("person", wanted.person() == null ? 0 : wanted.person())
                .param("all", wanted.about() == null).param("about", wanted.about() == null ? "" : wanted.about())
                .param("most", most).query(Audit::row).list();
    }

    /** Somebody's newest change of one of these kinds that stands and takes back no other. */
    public Optional<Noted> lastOf(long person, Set<String> kinds) {
        return jdbc.sql("""
                select * from audit where person = :person and kind in (:kinds) and undone_by is null and undoes is null
                order by id desc limit 1""").param("person", person).param("kinds", kinds).query(Audit::row).optional();
    }

    /** The newest change of the same thing that was made after this one and stands; those that only took others back are none. */
    public Optional<Noted> builtOn(Noted earlier) {
        return jdbc.sql("""
                select * from audit where about = ? and id > ? and undone_by is null and undoes is null
                order by id desc limit 1""").params(earlier.change().about(), earlier.id()).query(Audit::row)
                .optional();
    }

    /** What somebody was called when they changed something last, or were given a right. */
    public Optional<String> nameOf(long person) {
        return jdbc.sql("""
                select case when person = :person then person_name else title end from audit
                where person = :person or about = :about and title <> '' order by id desc limit 1""")
                .param("person", person).param("about", Change.PERSON + person).query(String.class).optional();
    }

    private static Noted row(ResultSet row, int number) throws SQLException {
        return new Noted(row.getLong("id"), row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                new Author(row.getLong("person"), row.getString("person_name")),
                new Change(row.getString("kind"), row.getString("about"), row.getString("title"), row.getString("was"),
                        row.getString("became")),
                number(row, "undoes"), number(row, "undone_by"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
