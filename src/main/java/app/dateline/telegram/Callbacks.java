package app.dateline.telegram;

import app.dateline.text.Clip;
import app.dateline.chat.Reply;
import app.dateline.telegram.ApiResult.Failed;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;

/**
 * Tells Telegram that a press of a button has been noticed, before the answer is sent: with the reply's notice when the
 * reply comes quickly, without it when it does not, since a press is forgotten after some seconds.
 */
@Component
@OnTelegram
class Callbacks implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Callbacks.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LONGEST = 200;

    private final BotApi api;
    private final ScheduledThreadPoolExecutor timer;

    Callbacks(BotApi api) {
        this.api = api;
        this.timer = new ScheduledThreadPoolExecutor(1,
                task -> Thread.ofPlatform().daemon().name("telegram-callbacks").unstarted(task));
        timer.setRemoveOnCancelPolicy(true);
    }

    Reply answering(String query, Supplier<Reply> work) {
        var answered = new AtomicBoolean();
        var later = timer.schedule(() -> once(answered, query, null), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        String notice = null;
        try {
            Reply reply = work.get();
            notice = reply.notice();
            return reply;
        } finally {
            later.cancel(false);
            once(answered, query, notice);
        }
    }

    private void once(AtomicBoolean answered, String query, @Nullable String notice) {
        if (!answered.getAndSet(true)) {
            answer(query, notice);
        }
    }

    /** Answers a press without waiting for the outcome; a press that is too old needs none. */
    void answer(String query, @Nullable String notice) {
        Thread.ofVirtual().name("telegram-callback").start(() -> {
            var result = api.call(AnswerCallbackQuery.builder().callbackQueryId(query).text(fitting(notice)).build());
            if (result instanceof Failed failed) {
                log.debug("a press of a button was not answered: {}", failed);
            }
        });
    }

    private static @Nullable String fitting(@Nullable String notice) {
        return notice == null ? null : Clip.shown(notice, LONGEST);
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
