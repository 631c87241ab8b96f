package app.dateline.command.follow;

import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import app.dateline.chat.Words;
import app.dateline.command.Command;
import app.dateline.command.CommandCall;
import app.dateline.command.follow.Targets.Target;
import app.dateline.subscription.QuietHours;
import app.dateline.subscription.QuietHours.Mode;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What a chat decides for itself: shown with buttons, or decided in one line. */
@Component
class SettingsCommand implements Command {
    private static final String TIME = "(\\d{1,2}(?:[:.]\\d{2})?\\s?(?:am|pm)?)";
    /** Two times, whatever stands between them, and how quiet it shall be. */
    private static final Pattern QUIET = Pattern.compile("(?iu)(?:\\p{L}{1,5}\\s+)?" + TIME
            + "\\s*(?:[-–—]|\\p{L}{1,5}\\s|\\s)\\s*" + TIME + "[\\s,:]*(.*)");

    private final Targets targets;
    private final SettingsView settings;
    private final LanguageCommand language;
    private final ZoneAction zone;
    private final QuietAction quiet;
    private final Follow follow;
    private final FollowView view;
    private final Spoken spoken;
    private final NearZone near;

    SettingsCommand(Targets targets, SettingsView settings, LanguageCommand language, ZoneAction zone,
            QuietAction quiet, Follow follow, FollowView view, Words words) {
        this.targets = targets;
        this.settings = settings;
        this.language = language;
        this.zone = zone;
        this.quiet = quiet;
        this.follow = follow;
        this.view = view;
        this.spoken = new Spoken(words);
        this.near = new NearZone(words);
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public Reply run(CommandCall call) {
        Named named = Named.of(call.argument());
        return switch (targets.ofAdmin(call, named.chat())) {
            case Target.None none -> none.reply();
            case Target.Found found -> run(call, found.chat(), named.text());
        };
    }

    private Reply run(CommandCall call, ChatId chat, String text) {
        if (text.isEmpty()) {
            return settings.all(call, chat, call.language());
        }
        return behind("zone", text).map(value -> zone(call, chat, value))
                .or(() -> behind("quiet", text).map(value -> quiet(call, chat, value)))
                .or(() -> behind("language", text).map(value -> language.choose(call, chat, value)))
                .orElseGet(() -> view.say(call.language(), "settings.wrong", text.split("\\s+", 2)[0]));
    }

    /** What stands behind a setting's name, by whatever it is called; empty when another one is meant. */
    private Optional<String> behind(String setting, String text) {
        return spoken.listed("settings.word." + setting)
                .filter(name -> text.regionMatches(true, 0, name, 0, name.length()))
                .map(name -> text.substring(name.length()))
                .filter(rest -> rest.isEmpty() || rest.startsWith(":") || Character.isWhitespace(rest.charAt(0)))
                .map(rest -> rest.replaceFirst("^:", "").strip()).min(Comparator.comparingInt(String::length));
    }

    private Reply zone(CommandCall call, ChatId chat, String name) {
        Optional<ZoneId> found = Clocks.zone(name);
        return found.map(each -> zone.decide(call, chat, each))
                .orElseGet(() -> near.to(name)
                        .map(zones -> view.say(call.language(), "follow.wrong.zone-near", name, zones)
                                .with(zone.buttons(chat, List.of(zones.split(", ")))))
                        .orElseGet(() -> view.say(call.language(), "follow.wrong.zone", name)));
    }

    private Reply quiet(CommandCall call, ChatId chat, String hours) {
        if (spoken.isSaid("settings.word.off", hours)) {
            return quiet.decide(call, chat, Optional.empty());
        }
        return hours(Spoken.unbracketed(hours).strip(), follow.zone(chat))
                .map(wanted -> quiet.decide(call, chat, Optional.of(wanted)))
                .orElseGet(() -> view.say(call.language(), "settings.wrong.quiet", hours));
    }

    /** They are meant in the chat's own zone, whichever is written behind them. */
    private Optional<QuietHours> hours(String text, ZoneId zone) {
        Matcher found = QUIET.matcher(text.replace(zone.getId(), ""));
        Optional<LocalTime> from = found.matches() ? time(found.group(1)) : Optional.empty();
        Optional<LocalTime> to = from.isPresent() ? time(found.group(2)) : Optional.empty();
        Optional<Mode> mode = to.isPresent() ? mode(found.group(3).strip()) : Optional.empty();
        return mode.isEmpty() || from.equals(to) ? Optional.empty()
                : Optional.of(new QuietHours(from.orElseThrow(), to.orElseThrow(), mode.get(), zone));
    }

    private static Optional<LocalTime> time(String typed) {
        return Clocks.time(typed.replaceAll("\\s", ""));
    }

    private Optional<Mode> mode(String typed) {
        return typed.isEmpty() || spoken.isSaid("settings.word.hold", typed) ? Optional.of(Mode.HOLD)
                : spoken.isSaid("settings.word.silence", typed) ? Optional.of(Mode.SILENCE) : Optional.empty();
    }
}
