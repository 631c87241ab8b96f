package app.dateline.telegram;

import app.dateline.chat.ChatId;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;

/** Shows "typing…" in a chat while an answer takes its time, without ever holding the answer up. */
@Component
@OnTelegram
class Typing implements DisposableBean {
    /** Telegram shows an action for five seconds. */
    private static final Duration AGAIN = Duration.ofMillis(4_500);

    private final BotApi api;
    private final Duration after;
    private final ScheduledThreadPoolExecutor timer;

    Typing(BotApi api, TelegramSettings settings) {
        this.api = api;
        this.after = settings.typingAfter();
        this.timer = new ScheduledThreadPoolExecutor(1,
                task -> Thread.ofPlatform().daemon().name("telegram-typing").unstarted(task));
        timer.setRemoveOnCancelPolicy(true);
    }

    <T> T during(ChatId chat, Supplier<T> work) {
        var done = new AtomicBoolean();
        Future<?> later = timer.scheduleAtFixedRate(() -> Thread.ofVirtual().start(() -> show(chat, done)),
                after.toMillis(), AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return work.get();
        } finally {
            done.set(true);
            later.cancel(false);
        }
    }

    private void show(ChatId chat, AtomicBoolean done) {
        if (!done.get()) {
            api.call(SendChatAction.builder().chatId(chat.chat()).action("typing")
                    .messageThreadId(chat.thread() == 0 ? null : chat.thread()).build());
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
