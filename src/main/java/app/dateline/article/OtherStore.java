package app.dateline.article;

import app.dateline.work.AfterRestore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A store that was put back is another one than any index was made for: each is made anew from it. */
@Component
class OtherStore implements AfterRestore {
    private final JdbcClient jdbc;

    OtherStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void settle() {
        jdbc.sql("update change_counter set store = null").update();
    }
}
