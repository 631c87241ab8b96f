package app.dateline.command.admin;

import app.dateline.broadcast.Broadcast;
import app.dateline.broadcast.Broadcasts;
import app.dateline.chat.Block.Written;
import app.dateline.chat.RepliedTo;
import app.dateline.chat.Reply;
import app.dateline.command.Command;
import app.dateline.command.CommandCall;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** An editor says something to many chats: it is shown as they will see it, and sent when the editor says so. */
@Component
class BroadcastCommand implements Command {
    static final String NAME = "broadcast";
    private static final Pattern NUMBERED = Pattern.compile("(?si)#?(\\d{1,9})(?:\\s+(failed|at\\s.*))?");
    /** A number and a word or two that are no such thing: hardly what is to be said to everybody. */
    private static final Pattern MISTYPED = Pattern.compile("#?(\\d{1,9})(?:[ \\t]+\\p{L}+){1,2}");
    /** As much as one message holds. */
    private static final int LONGEST = 4_096;

    private final Broadcasts broadcasts;
    private final BroadcastCard card;
    private final BroadcastList list;
    private final BroadcastAction action;
    private final BroadcastTime time;
    private final Outbox outbox;
    private final Saying saying;

    BroadcastCommand(Broadcasts broadcasts, BroadcastCard card, BroadcastList list, BroadcastAction action,
            BroadcastTime time, Outbox outbox, Saying saying) {
        this.broadcasts = broadcasts;
        this.card = card;
        this.list = list;
        this.action = action;
        this.time = time;
        this.outbox = outbox;
        this.saying = saying;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(CommandCall call) {
        String argument = call.argument();
        Matcher numbered = NUMBERED.matcher(argument);
        if (argument.equalsIgnoreCase("list")) {
            return list.newest(call.language());
        }
        Matcher mistyped = MISTYPED.matcher(argument);
        if (!numbered.matches() && mistyped.matches()
                && broadcasts.find(Long.parseLong(mistyped.group(1))).isPresent()) {
            return saying.say(call.language(), "broadcast.mistyped", mistyped.group(1));
        }
        return numbered.matches() ? numbered(call, numbered) : written(call);
    }

    private Reply numbered(CommandCall call, Matcher line) {
        String rest = line.group(2) == null ? "" : line.group(2).strip();
        Function<Broadcast, Reply> said = rest.isEmpty() ? each -> card.card(each, reader(call))
                : rest.equalsIgnoreCase("failed") ? each -> list.missed(each, call.language())
                        : each -> timed(call, rest, moment -> action.askWhen(each, moment, call));
        return broadcasts.find(Long.parseLong(line.group(1))).map(said)
                .orElseGet(() -> saying.say(call.language(), "broadcast.unknown", line.group(1)));
    }

    /** With a first line that says when, or without. */
    private Reply written(CommandCall call) {
        String first = call.argument().lines().findFirst().orElse("");
        if (!BroadcastTime.isMeant(first, first.length() == call.argument().length())) {
            return draft(call, words(call, call.argument()), Optional.empty());
        }
        String rest = call.argument().substring(first.length()).strip();
        return timed(call, first, moment -> draft(call, words(call, rest), Optional.of(moment)));
    }

    private Reply timed(CommandCall call, String line, Function<Instant, Reply> then) {
        return switch (time.read(line, card.zone(call.chat()))) {
            case BroadcastTime.Read.At at -> then.apply(at.moment());
            case BroadcastTime.Read.Wrong wrong -> saying.say(call.language(), wrong.why(), wrong.values().toArray());
        };
    }

    /** What was written behind the command, else what the message that it replies to says. */
    private static Written words(CommandCall call, String typed) {
        RepliedTo about = call.about();
        return typed.isEmpty() && about != null ? about.said().ending(about.text().strip())
                : call.written().ending(typed);
    }

    private Reply draft(CommandCall call, Written words, Optional<Instant> due) {
        Locale language = call.language();
        if (words.text().isBlank()) {
            return saying.say(language, call.about() == null ? "broadcast.usage" : "broadcast.empty");
        }
        if (words.text().length() > LONGEST) {
            return saying.say(language, "broadcast.too-long", words.text().length(), LONGEST);
        }
        long id = broadcasts.draft(Authors.of(call).id(), call.chat(), language, words, due);
        outbox.add(new Draft(call.chat(), Kind.ANSWER, "broadcast:" + id + " preview", Reply.of(words), language,
                null));
        return card.card(broadcasts.find(id).orElseThrow(), reader(call));
    }

    private static BroadcastCard.Reader reader(CommandCall call) {
        return new BroadcastCard.Reader(call.chat(), call.language());
    }
}
