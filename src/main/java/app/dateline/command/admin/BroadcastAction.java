package app.dateline.command.admin;

import app.dateline.broadcast.Audience;
import app.dateline.broadcast.Broadcast;
import app.dateline.broadcast.Broadcasts;
import app.dateline.broadcast.Readership;
import app.dateline.broadcast.Recipients;
import app.dateline.broadcast.Recipient;
import app.dateline.chat.Button.Call;
import app.dateline.chat.Reply;
import app.dateline.command.ButtonAction;
import app.dateline.command.CommandCall;
import app.dateline.people.Audit;
import app.dateline.people.Change;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The buttons under a broadcast's card. What cannot be taken back is asked about first. */
@Component
class BroadcastAction implements ButtonAction {
    private static final Logger log = LoggerFactory.getLogger(BroadcastAction.class);
    private static final int TENTH = 10;
    private static final int FEW = 5;

    private final Broadcasts broadcasts;
    private final Readership readership;
    private final Recipients recipients;
    private final RunBroadcasts run;
    private final BroadcastCard card;
    private final BroadcastTime time;
    private final Audit audit;
    private final Saying saying;

    BroadcastAction(Broadcasts broadcasts, Readership readership, Recipients recipients, RunBroadcasts run,
            BroadcastCard card, BroadcastTime time, Audit audit, Saying saying) {
        this.broadcasts = broadcasts;
        this.readership = readership;
        this.recipients = recipients;
        this.run = run;
        this.card = card;
        this.time = time;
        this.audit = audit;
        this.saying = saying;
    }

    static Call call(String verb, long id, String rest) {
        return new Call(BroadcastCommand.NAME, (verb + " " + id + " " + rest).strip());
    }

    @Override
    public String name() {
        return BroadcastCommand.NAME;
    }

    @Override
    public Optional<String> needs() {
        return Optional.of(BroadcastCommand.NAME);
    }

    /** The argument is what to do, the number of a broadcast, and what it takes. */
    @Override
    public Reply press(CommandCall call) {
        String[] parts = call.argument().split(" ", 3);
        String rest = parts.length < 3 ? "" : parts[2];
        return broadcasts.find(Long.parseLong(parts[1])).map(each -> done(parts[0], each, rest, call))
                .orElseGet(() -> saying.say(call.language(), "broadcast.unknown", parts[1])).replacing();
    }

    private Reply done(String verb, Broadcast broadcast, String rest, CommandCall call) {
        return switch (verb) {
            case "audience" -> card.audiences(broadcast, call.language());
            case "for" -> choose(broadcast, rest, call);
            case "discard" -> discard(broadcast, call);
            case "send" -> askToSend(broadcast, call);
            case "send-sure" -> send(broadcast, rest, call);
            case "when" -> card.times(broadcast, reader(call));
            case "at" -> askWhen(broadcast, Instant.ofEpochSecond(Long.parseLong(rest)), call);
            case "at-sure" -> schedule(broadcast, rest, call);
            case "unschedule" -> make(broadcast, run::unschedule, call);
            case "pause" -> make(broadcast, run::pause, call);
            case "resume" -> make(broadcast, run::resume, call);
            case "cancel" -> ask(broadcast, "cancel", call);
            case "cancel-sure" -> make(broadcast, run::cancel, call);
            case "withdraw" -> ask(broadcast, "withdraw", call);
            case "withdraw-sure" -> make(broadcast, run::withdraw, call);
            default -> show(broadcast.id(), call);
        };
    }

    private Reply show(long id, CommandCall call) {
        return broadcasts.find(id).map(each -> card.card(each, reader(call)))
                .orElseGet(() -> saying.say(call.language(), "broadcast.unknown", Long.toString(id)));
    }

    private Reply choose(Broadcast broadcast, String rest, CommandCall call) {
        String[] parts = rest.split(" ", 2);
        boolean isChosen = broadcasts.choose(broadcast.id(),
                new Audience(Audience.Kind.valueOf(parts[0]), parts.length < 2 ? "" : parts[1]));
        return isChosen ? show(broadcast.id(), call) : meanwhile(broadcast, call);
    }

    private Reply discard(Broadcast broadcast, CommandCall call) {
        return broadcasts.discard(broadcast.id())
                ? saying.say(call.language(), "broadcast.discarded", Long.toString(broadcast.id()))
                : meanwhile(broadcast, call);
    }

    private Reply askToSend(Broadcast broadcast, CommandCall call) {
        int chats = chats(broadcast);
        Locale language = call.language();
        return broadcast.state().isBegun() ? meanwhile(broadcast, call)
                : chats == 0 ? saying.say(language, "broadcast.nobody")
                        : card.ask(broadcast, language, saying.line(language, "broadcast.sure.send", chats),
                                card.button(language, "send-sure", broadcast, "send-sure",
                                        agreed(broadcast, chats), chats));
    }

    private int chats(Broadcast broadcast) {
        return readership.size(broadcast.audience()).chats();
    }

    /** What a press agrees to: this audience, and about so many chats. */
    private static String agreed(Broadcast broadcast, int chats) {
        return chats + " " + audience(broadcast);
    }

    private static String audience(Broadcast broadcast) {
        return (broadcast.audience().kind() + " " + broadcast.audience().topic()).strip();
    }

    /** False when it is for others than was agreed to, or for clearly more: some always come while it is asked. */
    private static boolean isAgreed(Broadcast broadcast, int chats, String agreed) {
        String[] parts = agreed.split(" ", 2);
        int most = Integer.parseInt(parts[0]);
        return parts[1].equals(audience(broadcast)) && chats <= most + most / TENTH + FEW;
    }

    private Reply send(Broadcast broadcast, String agreed, CommandCall call) {
        int chats = chats(broadcast);
        return !isAgreed(broadcast, chats, agreed) ? askToSend(broadcast, call)
                : make(broadcast, id -> run.send(id, chats), call, "broadcast.begun");
    }

    /** Whether it is to begin at a moment. */
    Reply askWhen(Broadcast broadcast, Instant moment, CommandCall call) {
        Locale language = call.language();
        int chats = chats(broadcast);
        String shown = card.moment(moment, reader(call));
        if (broadcast.state().isBegun()) {
            return meanwhile(broadcast, call);
        }
        if (time.isPast(moment)) {
            return saying.say(language, "broadcast.past", shown);
        }
        return chats == 0 ? saying.say(language, "broadcast.nobody")
                : card.ask(broadcast, language, saying.line(language, "broadcast.sure.at", chats, shown),
                        card.button(language, "at-sure", broadcast, "at-sure",
                                moment.getEpochSecond() + " " + agreed(broadcast, chats)));
    }

    private Reply schedule(Broadcast broadcast, String rest, CommandCall call) {
        String[] parts = rest.split(" ", 2);
        Instant moment = Instant.ofEpochSecond(Long.parseLong(parts[0]));
        return time.isPast(moment) || !isAgreed(broadcast, chats(broadcast), parts[1])
                ? askWhen(broadcast, moment, call)
                : make(broadcast, id -> run.schedule(id, moment), call);
    }

    /** @param what is to be done; its question and its button are called so */
    private Reply ask(Broadcast broadcast, String what, CommandCall call) {
        Locale language = call.language();
        int sent = recipients.tally(broadcast.id()).of(Recipient.State.SENT);
        return card.ask(broadcast, language, saying.line(language, "broadcast.sure." + what, sent),
                card.button(language, what, broadcast, what + "-sure", ""));
    }

    private Reply make(Broadcast broadcast, LongFunction<Optional<Change>> change, CommandCall call) {
        return isMade(broadcast, change, call) ? show(broadcast.id(), call) : meanwhile(broadcast, call);
    }

    private Reply make(Broadcast broadcast, LongFunction<Optional<Change>> change, CommandCall call, String key) {
        return isMade(broadcast, change, call)
                ? saying.say(call.language(), key, Long.toString(broadcast.id()))
                : meanwhile(broadcast, call);
    }

    private boolean isMade(Broadcast broadcast, LongFunction<Optional<Change>> change, CommandCall call) {
        boolean isMade = audit.make(Authors.of(call), () -> change.apply(broadcast.id())).isPresent();
        if (isMade) {
            log.info("{}: {}", call.from().id(), call.argument());
        }
        return isMade;
    }

    /** It stands otherwise than the button says: how it stands is shown. */
    private Reply meanwhile(Broadcast broadcast, CommandCall call) {
        return show(broadcast.id(), call);
    }

    private static BroadcastCard.Reader reader(CommandCall call) {
        return new BroadcastCard.Reader(call.chat(), call.language());
    }
}
