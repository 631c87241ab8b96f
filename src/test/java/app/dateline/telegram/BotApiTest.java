package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.telegram.TelegramSettings.Mode;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

class BotApiTest {

    @Test
    void sendsNothingTwiceByItself() throws Exception {
        var requests = new AtomicInteger();
        HttpServer gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.getResponseHeaders().add("Retry-After", "0");
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        gateway.start();
        try {
            var api = new BotApi(Journey.settings(FakeTelegram.TOKEN,
                    "http://127.0.0.1:" + gateway.getAddress().getPort(), Mode.POLLING));

            ApiResult result = api.call(new SendMessage("7", "Hello"));

            assertThat(result).isInstanceOf(ApiResult.NoAnswer.class);
            assertThat(requests).hasValue(1);
        } finally {
            gateway.stop(0);
        }
    }
}
