package app.dateline.telegram;

import app.dateline.outbox.Outbox;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in for the rest of Dateline behind its Telegram edge. */
@Configuration
public class ChaosEdge {

    @Bean
    @Primary
    Brain chaosBrain(JdbcClient jdbc, Outbox outbox) {
        return new ChaosBrain(jdbc, outbox);
    }

    @Bean
    CommandMenu commandMenu(BotApi api, TelegramState state, Clock clock) {
        return new CommandMenu(api, state, List::of, clock);
    }
}
