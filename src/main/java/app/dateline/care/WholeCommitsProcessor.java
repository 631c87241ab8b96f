package app.dateline.care;

import com.zaxxer.hikari.HikariDataSource;
import java.util.regex.Pattern;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Lets all work with a database that is a file of this process go through {@link WholeCommits}. {@code WRITE_DELAY}, which makes H2
 * write at each commit and would be set again with each new connection, leaves the address for that.
 */
@Component
class WholeCommitsProcessor implements BeanPostProcessor {
    /** Not in memory, not in a server, and not one that other processes use through this one. */
    private static final Pattern FILE = Pattern.compile("jdbc:h2:(?!mem:|tcp:|ssl:)(?!.*;AUTO_SERVER=TRUE).*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DELAY = Pattern.compile(";WRITE_DELAY=\\d+", Pattern.CASE_INSENSITIVE);

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && pool.getJdbcUrl() instanceof String url
                && FILE.matcher(url).matches()) {
            var file = new JdbcDataSource();
            file.setURL(DELAY.matcher(url).replaceFirst(""));
            file.setUser(pool.getUsername());
            file.setPassword(pool.getPassword());
            pool.setDataSource(new WholeConnections(file));
        }
        return bean;
    }
}
