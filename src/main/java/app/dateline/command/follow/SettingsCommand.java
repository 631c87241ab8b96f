package app.dateline.command.follow;

import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import app.dateline.command.Command;
import app.dateline.command.CommandCall;
import app.dateline.command.follow.Targets.Target;
import app.dateline.subscription.QuietHours;
import app.dateline.subscription.QuietHours.Mode;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What a chat decides for itself: shown with buttons, or decided in one line. */
@Component
class SettingsCommand implements Command {
    private static final Pattern QUIET = Pattern
            .compile("(\\S+?)\\s*(?:[-–—]|\\s)\\s*(\\S+?)(?:\\s+(hold|silence|silent))?", Pattern.CASE_INSENSITIVE);

    private final Targets targets;
    private final SettingsView settings;
    private final LanguageCommand language;
    private final ZoneAction zone;
    private final QuietAction quiet;
    private final Follow follow;
    private final FollowView view;

    SettingsCommand(Targets targets, SettingsView settings, LanguageCommand language, ZoneAction zone,
            QuietAction quiet, Follow follow, FollowView view) {
        this.targets = targets;
        this.settings = settings;
        this.language = language;
        this.zone = zone;
        this.quiet = quiet;
        this.follow = follow;
        this.view = view;
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
        String[] parts = text.split("\\s+", 2);
        String value = parts.length < 2 ? "" : parts[1].strip();
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "" -> settings.all(call, chat, call.language());
            case "zone" -> zone(call, chat, value);
            case "quiet" -> quiet(call, chat, value);
            case "language" -> language.choose(call, chat, value);
            default -> view.say(call.language(), "settings.wrong", parts[0]);
        };
    }

    private Reply zone(CommandCall call, ChatId chat, String name) {
        Optional<ZoneId> found = Clocks.zone(name);
        return found.map(each -> zone.decide(call, chat, each))
                .orElseGet(() -> NearZone.to(name)
                        .map(near -> view.say(call.language(), "follow.wrong.zone-near", name, near))
                        .orElseGet(() -> view.say(call.language(), "follow.wrong.zone", name)));
    }

    private Reply quiet(CommandCall call, ChatId chat, String hours) {
        if (hours.equalsIgnoreCase("off")) {
            return quiet.decide(call, chat, Optional.empty());
        }
        Matcher found = QUIET.matcher(hours);
        Optional<LocalTime> from = found.matches() ? Clocks.time(found.group(1)) : Optional.empty();
        Optional<LocalTime> to = from.isPresent() ? Clocks.time(found.group(2)) : Optional.empty();
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
            return view.say(call.language(), "settings.wrong.quiet", hours);
        }
        Mode mode = found.group(3) == null || found.group(3).equalsIgnoreCase("hold") ? Mode.HOLD : Mode.SILENCE;
        return quiet.decide(call, chat, Optional.of(new QuietHours(from.get(), to.get(), mode, follow.zone(chat))));
    }
}
