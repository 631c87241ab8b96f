package app.dateline.command;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Quotes that readers find wrong, for the editors to look at. */
@Repository
public class Reports {
    private final JdbcClient jdbc;
    private final Clock clock;

    public Reports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes a report once for each reader and quote.
     *
     * @param span article, version, start and end, as the button carried them
     * @return false when this reader has reported this quote before
     */
    boolean add(CommandCall call, String span, String asked) {
        return jdbc.sql("""
                insert into report (channel, reporter, quote_span, asked, reported_at)
                select :channel, :reporter, :span, :asked, :now from change_counter where id = 1 and not exists (
                  select 1 from report where channel = :channel and reporter = :reporter and quote_span = :span)""")
                .param("channel", call.from().channel()).param("reporter", call.from().id()).param("span", span)
                .param("asked", asked).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update() > 0;
    }

    /** Reports that no editor has closed. */
    public long open() {
        return jdbc.sql("select count(*) from report where closed_at is null").query(Long.class).single();
    }
}
