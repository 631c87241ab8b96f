package app.dateline.chaos.bench;

import app.dateline.telegram.FakeTelegram;
import java.net.URI;
import java.util.List;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.util.DefaultGetUpdatesGenerator;
import org.telegram.telegrambots.longpolling.util.LongPollingSingleThreadUpdateConsumer;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** Says what it was told, on the library's own receiving loop: what a bot costs that does nothing and keeps nothing. */
final class EchoBot {

    private EchoBot() {}

    /** @param args the address of the Bot API server */
    public static void main(String[] args) throws Exception {
        URI address = URI.create(args[0]);
        var url = new TelegramUrl(address.getScheme(), address.getHost(), address.getPort(), false);
        var client = new OkHttpTelegramClient(new OkHttpClient(), FakeTelegram.TOKEN, url);
        try (var application = new TelegramBotsLongPollingApplication()) {
            LongPollingSingleThreadUpdateConsumer echo = update -> {
                try {
                    client.execute(new SendMessage(update.getMessage().getChatId().toString(),
                            update.getMessage().getText()));
                } catch (TelegramApiException e) {
                    throw new IllegalStateException("no echo", e);
                }
            };
            application.registerBot(FakeTelegram.TOKEN, () -> url, new DefaultGetUpdatesGenerator(List.of("message")),
                    echo);
            Thread.currentThread().join();
        }
    }
}
