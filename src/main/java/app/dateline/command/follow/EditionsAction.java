package app.dateline.command.follow;

import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.command.ButtonAction;
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
import java.util.ArrayList;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks for the times of editions, then for the days, then for a zone where the chat has none. */
@Component
class EditionsAction implements ButtonAction {
    static final String NAME = "follow-editions";
    private static final List<String> TIMES = List.of("06:00", "07:00", "08:00", "09:00", "12:00", "15:00", "18:00",
            "20:00", "08:00+18:00");
    private static final List<String> DAYS = List.of("1234567", "12345", "67", "1");

    private final Subscriptions subscriptions;
    private final ChatPreferences preferences;
    private final Pressed pressed;
    private final PaceWords paces;
    private final FollowView view;
    private final Words words;

    EditionsAction(Subscriptions subscriptions, ChatPreferences preferences, Pressed pressed, PaceWords paces,
            FollowView view, Words words) {
        this.subscriptions = subscriptions;
        this.preferences = preferences;
        this.pressed = pressed;
        this.paces = paces;
        this.view = view;
        this.words = words;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The argument is the subscription and what has been chosen so far: times, days, zone. */
    @Override
    public Reply press(CommandCall call) {
        String[] chosen = call.argument().split(" ");
        return pressed.on(call, chosen[0], each -> switch (chosen.length) {
            case 1 -> ask(call, each, "follow.ask.times", times(chosen[0]), 3);
            case 2 -> ask(call, each, "follow.ask.days", days(call, chosen), 2);
            default -> zoned(call, each, chosen);
        });
    }

    private Reply zoned(CommandCall call, Subscription each, String[] chosen) {
        if (chosen.length > 3) {
            ZoneId zone = ZoneId.of(chosen[3]);
            // Its admins may have decided since the button was made.
            preferences.change(each.chat(), before -> before.zone().isPresent() ? before : before.withZone(zone));
            return set(call, each, chosen, zone);
        }
        return each.preferences().zone().map(zone -> set(call, each, chosen, zone))
                .orElseGet(() -> ask(call, each, "follow.ask.zone", zones(chosen), 2, line(each, chosen)));
    }

    private Reply set(CommandCall call, Subscription each, String[] chosen, ZoneId zone) {
        var schedule = new Schedule(readTimes(chosen[1]), readDays(chosen[2]), zone);
        return pressed.changed(call, subscriptions.alter(each.id(), new Pace.InEditions(schedule)));
    }

    private static List<LocalTime> readTimes(String chosen) {
        return Arrays.stream(chosen.split("\\+")).map(LocalTime::parse).toList();
    }

    private static Set<DayOfWeek> readDays(String chosen) {
        return chosen.chars().mapToObj(digit -> DayOfWeek.of(digit - '0')).collect(Collectors.toSet());
    }

    private List<Button> times(String id) {
        return TIMES.stream().map(each -> new Button(PaceWords.times(readTimes(each)), new Call(NAME, id + " " + each)))
                .toList();
    }

    private List<Button> days(CommandCall call, String[] chosen) {
        return DAYS.stream().map(each -> new Button(paces.days(readDays(each), call.language()),
                new Call(NAME, String.join(" ", chosen) + " " + each))).toList();
    }

    private List<Button> zones(String[] chosen) {
        return Zones.OFFERED.stream()
                .map(each -> new Button(each, new Call(NAME, String.join(" ", chosen) + " " + each))).toList();
    }

    /** What says all of it in one line, up to the zone. */
    private static String line(Subscription each, String[] chosen) {
        String when = chosen[1].replace('+', ' ') + " " + readDays(chosen[2]).stream().sorted()
                .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ENGLISH))
                .collect(Collectors.joining(" "));
        return switch (each.subject()) {
            case Subject.OfTopic topic -> "/subscribe " + topic.command() + " " + when + " Europe/Paris";
            case Subject.OfQuery query -> "/subscribe " + when + " Europe/Paris query: " + query.text();
        };
    }

    private Reply ask(CommandCall call, Subscription each, String key, List<Button> answers, int wide,
            Object... further) {
        Object[] values = Stream.concat(Stream.of(view.name(each.subject())), Arrays.stream(further)).toArray();
        String text = words.say(call.language(), key, values);
        List<List<Button>> rows = new ArrayList<>(Grid.of(answers, wide));
        rows.add(List.of(new Button(words.say(call.language(), "button.back"),
                new Call(OpenAction.NAME, Long.toString(each.id())))));
        return new Reply(List.of(Paragraph.of(Run.of(text))), rows, null).replacing();
    }
}
