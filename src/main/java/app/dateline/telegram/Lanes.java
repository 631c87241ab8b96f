package app.dateline.telegram;

import app.dateline.home.SettingUnusable;
import app.dateline.outbox.Dispatcher;
import app.dateline.work.Loop;
import app.dateline.work.Looping;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the {@link InboxWorker}: one lane per chat keeps its updates in order, several lanes run side by side. A token
 * has one poller only, the process on {@link Duty}, so who works on which chat is kept here and not in the table.
 */
@Component
@OnTelegram
class Lanes implements SmartLifecycle, Looping {
    private static final Logger log = LoggerFactory.getLogger(Lanes.class);
    /** Connections that receiving, sending, indexing and the web are left with. */
    private static final int SPARE = 6;
    private static final int REMEMBERED = 1_000;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LEAVE = Duration.ofSeconds(10);

    private final InboxWorker worker;
    private final Inbox inbox;
    private final TelegramState state;
    private final Duty duty;
    private final Succession succession;
    private final TelegramSettings settings;
    private final Clock clock;
    /** Chats in work, and whether something has come for them since their lane looked last. */
    private final Map<String, Boolean> open = new HashMap<>();
    /** Chats that wait for a lane; when there are more, the table knows them. */
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Loop loop;
    private boolean moreWait;
    private Instant swept = Instant.EPOCH;

    /**
     * @param connections to the database there are, of which each chat that is being answered holds one
     * @throws SettingUnusable when the lanes would leave nothing to the rest of the bot
     */
    Lanes(InboxWorker worker, Inbox inbox, TelegramState state, Duty duty, Succession succession,
            TelegramSettings settings, Clock clock,
            @Value("${spring.datasource.hikari.maximum-pool-size}") int connections) {
        if (settings.lanes() > connections - SPARE) {
            throw new SettingUnusable("dateline.telegram.lanes", "it is " + settings.lanes() + ", and at most "
                    + (connections - SPARE) + " with spring.datasource.hikari.maximum-pool-size=" + connections);
        }
        this.worker = worker;
        this.inbox = inbox;
        this.state = state;
        this.duty = duty;
        this.succession = succession;
        this.settings = settings;
        this.clock = clock;
        this.loop = new Loop("telegram inbox", this::look, clock);
    }

    /** Sees to it that these chats are worked on. */
    void offer(Collection<String> chats) {
        if (isOn() && state.me().isPresent()) {
            chats.forEach(this::offer);
        }
    }

    private synchronized void offer(String chat) {
        if (open.computeIfPresent(chat, (key, again) -> true) != null) {
            return;
        }
        if (open.size() < settings.lanes()) {
            // One that waits may find a lane here when others have closed theirs; it must not get a second one.
            waiting.remove(chat);
            open.put(chat, false);
            Thread.ofVirtual().name("telegram-lane").start(() -> run(chat));
        } else if (waiting.size() < REMEMBERED) {
            waiting.add(chat);
        } else {
            moreWait = true;
        }
    }

    private void run(String first) {
        String chat = first;
        while (chat != null) {
            work(chat);
            chat = after(chat);
        }
    }

    private void work(String chat) {
        try {
            boolean found = true;
            while (found && isOn()) {
                found = worker.handleNext(chat);
                state.handled();
            }
        } catch (Throwable e) {
            // An Error, too, must not keep the lane for ever; the loop comes back to the chat.
            log.error("chat {} cannot be worked on now", chat, e);
        }
    }

    /** The chat a lane goes on with: the same when something has come for it meanwhile; null when the lane is closed. */
    private synchronized @Nullable String after(String chat) {
        boolean isWantedAgain = Boolean.TRUE.equals(open.remove(chat));
        Iterator<String> next = waiting.iterator();
        if (!isOn() || !isWantedAgain && !next.hasNext()) {
            lookForMore();
            return null;
        }
        String following = isWantedAgain ? chat : next.next();
        if (!isWantedAgain) {
            next.remove();
        }
        open.put(following, false);
        return following;
    }

    private void lookForMore() {
        if (moreWait) {
            moreWait = false;
            loop.wake();
        }
    }

    /** Looks into the table at once for chats that wait. */
    void lookAround() {
        loop.wake();
    }

    private boolean isOn() {
        return isRunning() && duty.isHeld() && succession.isSettled();
    }

    private Duration look() {
        if (isOn()) {
            offer(inbox.waitingChats(REMEMBERED));
            sweep();
        }
        return LOOK;
    }

    private void sweep() {
        Instant now = clock.instant();
        if (Duration.between(swept, now).compareTo(Duration.ofMinutes(1)) >= 0) {
            // While there is more, each look takes some of it.
            if (inbox.forget(now.minus(settings.keepDone())) < Inbox.FORGOTTEN_AT_ONCE) {
                swept = now;
            }
        }
    }

    @Override
    public void start() {
        loop.start();
    }

    /** Lets what is in work come to its end; what waits is handled after the next start. */
    @Override
    public void stop() {
        loop.stop(LEAVE);
        for (long waited = 0; isBusy() && waited < LEAVE.toMillis(); waited += 10) {
            LockSupport.parkNanos(10_000_000);
        }
    }

    private synchronized boolean isBusy() {
        return !open.isEmpty();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    @Override
    public List<Loop> loops() {
        return List.of(loop);
    }

    @Override
    public int getPhase() {
        return Dispatcher.PHASE + 1;
    }
}
