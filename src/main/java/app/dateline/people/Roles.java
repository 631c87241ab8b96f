package app.dateline.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Owners and editors: those of the settings, and those who were granted it. */
@Repository
public class Roles {
    private final JdbcClient jdbc;
    private final OwnerSettings settings;
    private final Clock clock;

    public Roles(JdbcClient jdbc, OwnerSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** True when this person has this right, or is an owner and so has every right. */
    public boolean has(long userId, Role role) {
        return settings.owners().contains(userId) || jdbc
                .sql("select count(*) from person_role where user_id = :user and role in (:role, 'OWNER')")
                .param("user", userId).param("role", role.name()).query(Long.class).single() > 0;
    }

    /** Every right that somebody has: the settings' owners first, then in the order they were given. */
    public List<Grant> all() {
        List<Grant> all = new ArrayList<>();
        settings.owners().forEach(id -> all.add(new Grant(id, Role.OWNER, null, null)));
        all.addAll(jdbc.sql("select * from person_role order by granted_at, user_id").query(Roles::grant).list());
        return List.copyOf(all);
    }

    /** True when the bot has an owner. */
    public boolean anyOwner() {
        return !settings.owners().isEmpty()
                || jdbc.sql("select count(*) from person_role where role = 'OWNER'").query(Long.class).single() > 0;
    }

    /**
     * Gives a right; nothing changes when it was given before.
     *
     * @param by who gives it; null when nobody does
     * @return true when it is new
     */
    public boolean grant(long userId, Role role, @Nullable Long by) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc
                .sql("""
                        merge into person_role p using (values (cast(:user as bigint), cast(:role as varchar(20)))) as n(user_id, role)
                        on p.user_id = n.user_id and p.role = n.role
                        when not matched then insert (user_id, role, granted_by, granted_at)
                        values (n.user_id, n.role, cast(:by as bigint), cast(:now as timestamp with time zone))""")
                .param("user", userId).param("role", role.name()).param("by", by).param("now", now).update() > 0;
    }

    /** What was granted to this person, and can be taken away again: not what the settings give. */
    public List<Role> granted(long userId) {
        return jdbc.sql("select role from person_role where user_id = ? order by role").param(userId)
                .query((row, number) -> Role.valueOf(row.getString("role"))).list();
    }

    /** True when the settings make this person an owner. */
    public boolean isOwnerBySettings(long userId) {
        return settings.owners().contains(userId);
    }

    /** True when the bot has an owner beside this person. To be asked in the transaction that takes the right away. */
    public boolean anyOwnerBeside(long userId) {
        // The row's lock keeps two owners from taking each other's right in the same moment.
        jdbc.sql("select id from owner_claim where id = 1 for update").query(Integer.class).single();
        return settings.owners().stream().anyMatch(id -> id != userId)
                || jdbc.sql("select count(*) from person_role where role = 'OWNER' and user_id <> ?").param(userId)
                        .query(Long.class).single() > 0;
    }

    /** Takes a right away; one that the settings give stays. True when there was one to take. */
    public boolean revoke(long userId, Role role) {
        return jdbc.sql("delete from person_role where user_id = ? and role = ?").params(userId, role.name())
                .update() > 0;
    }

    private static Grant grant(ResultSet row, int number) throws SQLException {
        long by = row.getLong("granted_by");
        Long giver = row.wasNull() ? null : by;
        return new Grant(row.getLong("user_id"), Role.valueOf(row.getString("role")), giver,
                row.getObject("granted_at", OffsetDateTime.class).toInstant());
    }
}
