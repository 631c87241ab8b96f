package app.dateline.care;

import com.zaxxer.hikari.HikariDataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Lets all work with a database that is a file of this process go through {@link WholeCommits}. {@code WRITE_DELAY}, which makes H2
 * write at each commit and would be set again with each new connection, leaves the address for that.
 */
@Component
class WholeCommitsProcessor implements BeanPostProcessor {
    private static final String FILE = "jdbc:h2:file:";
    private static final String DELAY = "(?i);WRITE_DELAY=\\d+";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && pool.getJdbcUrl() instanceof String url && url.startsWith(FILE)) {
            var file = new JdbcDataSource();
            file.setURL(url.replaceFirst(DELAY, ""));
            file.setUser(pool.getUsername());
            file.setPassword(pool.getPassword());
            pool.setDataSource(new WholeConnections(file));
        }
        return bean;
    }
}
