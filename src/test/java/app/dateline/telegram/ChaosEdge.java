package app.dateline.telegram;

import app.dateline.chat.Cards;
import app.dateline.command.Audience;
import app.dateline.outbox.Outbox;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in for the rest of Dateline behind its Telegram edge. */
public class ChaosEdge {

    @Bean
    @Primary
    Brain chaosBrain(JdbcClient jdbc, Outbox outbox) {
        return new ChaosBrain(jdbc, outbox);
    }

    @Bean
    @Primary
    Menus noMenus() {
        return new Menus((audience, language) -> List.of(), Map::of, Audience.GROUPS);
    }

    @Bean
    @Primary
    InlineBrain noCards() {
        return (words, from, language) -> new Cards(List.of(), false);
    }
}
