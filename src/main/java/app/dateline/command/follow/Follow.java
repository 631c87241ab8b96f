package app.dateline.command.follow;

import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import app.dateline.chat.Words;
import app.dateline.command.CommandCall;
import app.dateline.subscription.ChatPreferences;
import app.dateline.subscription.Pace;
import app.dateline.subscription.Schedule;
import app.dateline.subscription.Subject;
import app.dateline.subscription.Subscription;
import app.dateline.subscription.Subscriptions;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Subscribes, for somebody whose right to it has been checked. */
@Component
class Follow {
    private static final Logger log = LoggerFactory.getLogger(Follow.class);
    static final LocalTime USUAL_TIME = LocalTime.of(8, 0);
    static final ZoneId USUAL_ZONE = ZoneId.of("UTC");

    private final Subscriptions subscriptions;
    private final ChatPreferences preferences;
    private final FollowView view;
    private final Words words;

    Follow(Subscriptions subscriptions, ChatPreferences preferences, FollowView view, Words words) {
        this.subscriptions = subscriptions;
        this.preferences = preferences;
        this.view = view;
        this.words = words;
    }

    /** At once, unless it is followed already: then it stays as it is. */
    Reply follow(CommandCall call, ChatId chat, Subject subject) {
        Optional<Subscription> before = subscriptions.find(chat, subject);
        return before.isPresent() ? view.card(call, before.get(), words.say(call.language(), "follow.known"))
                : follow(call, chat, subject, new Pace.AtOnce());
    }

    Reply follow(CommandCall call, ChatId chat, Subject subject, Pace pace) {
        return switch (subscriptions.add(chat, subject, pace, call.language(), call.from().id())) {
            case Subscriptions.Outcome.Added added -> {
                log.info("{} subscription {}: chat {} thread {}", chat.channel(), added.subscription().id(),
                        chat.chat(), chat.thread());
                yield view.card(call, added.subscription(), words.say(call.language(), "follow.added"));
            }
            case Subscriptions.Outcome.Known known ->
                view.card(call, known.subscription(), words.say(call.language(), "follow.changed"));
            case Subscriptions.Outcome.TooMany many -> view.say(call.language(), "follow.too-many", many.most());
        };
    }

    /**
     * What was typed, where nothing was what it has been, and the usual where it has been nothing; the first zone that a chat names
     * becomes its own.
     */
    Pace pace(ChatId chat, Line.Wanted line) {
        return switch (line.speed()) {
            case UNSAID, AT_ONCE -> new Pace.AtOnce();
            case SILENT -> new Pace.Silent();
            case EDITIONS -> {
                line.zone().filter(zone -> preferences.of(chat).zone().isEmpty())
                        .ifPresent(zone -> preferences.change(chat, before -> before.withZone(zone)));
                yield editions(chat, line);
            }
        };
    }

    private Pace editions(ChatId chat, Line.Wanted line) {
        Optional<Schedule> before = subscriptions.find(chat, line.subject()).flatMap(Subscription::schedule);
        List<LocalTime> times = line.times().isEmpty()
                ? before.map(Schedule::times).orElseGet(() -> List.of(USUAL_TIME)) : line.times();
        Set<DayOfWeek> days = line.days().isEmpty()
                ? before.map(Schedule::days).orElseGet(() -> EnumSet.allOf(DayOfWeek.class)) : line.days();
        ZoneId zone = line.zone().or(() -> before.map(Schedule::zone)).orElseGet(() -> zone(chat));
        return new Pace.InEditions(new Schedule(times, days, zone));
    }

    /** Gives a chat another zone; editions that were meant in the one before go along. */
    void rezone(ChatId chat, ZoneId zone) {
        ZoneId before = zone(chat);
        preferences.change(chat, each -> each.withZone(zone));
        for (Subscription each : subscriptions.of(chat)) {
            each.schedule().filter(schedule -> schedule.zone().equals(before)).ifPresent(schedule -> subscriptions
                    .alter(each.id(), new Pace.InEditions(new Schedule(schedule.times(), schedule.days(), zone))));
        }
    }

    /** The chat's own zone. */
    ZoneId zone(ChatId chat) {
        return preferences.of(chat).zone().orElse(USUAL_ZONE);
    }
}
