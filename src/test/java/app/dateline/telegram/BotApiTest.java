package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.telegram.TelegramSettings.Mode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

class BotApiTest {

    private final HttpServer gateway = gateway();

    private static HttpServer gateway() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ApiResult call() {
        return new BotApi(Journey.settings(FakeTelegram.TOKEN,
                "http://127.0.0.1:" + gateway.getAddress().getPort(), Mode.POLLING))
                .call(new SendMessage("7", "Hello"));
    }

    @AfterEach
    void end() {
        gateway.stop(0);
    }

    @Test
    void sendsNothingTwiceByItself() {
        var requests = new AtomicInteger();
        gateway.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.getResponseHeaders().add("Retry-After", "0");
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        gateway.start();

        assertThat(call()).isInstanceOf(ApiResult.NoAnswer.class);
        assertThat(requests).hasValue(1);
    }

    @Test
    void saysInWordsWhyThereIsNoAnswer() {
        gateway.createContext("/", HttpExchange::close);
        gateway.start();
        assertThat(call()).isEqualTo(new ApiResult.NoAnswer("the connection broke (unexpected end of stream)", true));
        gateway.stop(0);

        assertThat(call()).isEqualTo(new ApiResult.NoAnswer("no connection", false));
    }
}
