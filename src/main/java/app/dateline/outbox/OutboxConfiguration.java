package app.dateline.outbox;

import app.dateline.chat.Unsettled;
import app.dateline.outbox.OutboxMessage.State;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an owner is asked to decide about: one list for each state in which messages get stuck. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    @Bean
    Unsettled uncertainMessages(List<SentAgain> listeners, Dispatcher dispatcher, JdbcClient jdbc, Clock clock) {
        return new Undelivered(State.UNCERTAIN, listeners, dispatcher, jdbc, clock);
    }

    @Bean
    Unsettled failedMessages(List<SentAgain> listeners, Dispatcher dispatcher, JdbcClient jdbc, Clock clock) {
        return new Undelivered(State.FAILED, listeners, dispatcher, jdbc, clock);
    }
}
