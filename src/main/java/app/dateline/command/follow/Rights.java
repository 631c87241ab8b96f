package app.dateline.command.follow;

import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.ChannelState;
import app.dateline.chat.ChatId;
import app.dateline.chat.ChatNames;
import app.dateline.chat.ChatPeople;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Person;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.command.ChatRights;
import app.dateline.command.CommandCall;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.subscription.ChatPreferences;
import app.dateline.subscription.Followers;
import app.dateline.subscription.SubscriptionSettings;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who may follow for whom: each for themselves in private; in a group its admins, or everybody where they say so; elsewhere, such
 * as for a channel, an admin of that chat, from their private chat with the bot.
 */
@Component
class Rights implements ChatRights {
    private final ObjectProvider<ChatPeople> people;
    private final ObjectProvider<ChatNames> names;
    private final ObjectProvider<ChannelState> channels;
    private final ChatPreferences preferences;
    private final SubscriptionSettings settings;
    private final Outbox outbox;
    private final Words words;
    private final Clock clock;

    Rights(ObjectProvider<ChatPeople> people, ObjectProvider<ChatNames> names, ObjectProvider<ChannelState> channels,
            ChatPreferences preferences, SubscriptionSettings settings, Outbox outbox, Words words, Clock clock) {
        this.people = people;
        this.names = names;
        this.channels = channels;
        this.preferences = preferences;
        this.settings = settings;
        this.outbox = outbox;
        this.words = words;
        this.clock = clock;
    }

    private enum Right {
        YES, NO,
        /** The channel does not tell now who is an admin. */
        UNKNOWN,
        /** Nothing can be sent unasked on this channel. */
        NOT_HERE
    }

    @Override
    public boolean mayFollow(CommandCall call) {
        return right(call, call.chat(), followers(call.chat())) == Right.YES;
    }

    @Override
    public boolean membersFollow() {
        return settings.groups() == Followers.MEMBERS;
    }

    @Override
    public boolean mayDecide(CommandCall call) {
        return right(call, call.chat(), Followers.ADMINS) == Right.YES;
    }

    /**
     * What somebody is told who typed a command without the right to it; empty for whoever has it.
     *
     * @param called what the chat is called in that
     */
    Optional<Reply> refusal(CommandCall call, ChatId chat, String called) {
        return refused(call, chat, called, followers(chat), () -> notHere(call));
    }

    /** The same for what only admins may do, whoever may follow. */
    Optional<Reply> ruleRefusal(CommandCall call, ChatId chat, String called) {
        return refused(call, chat, called, Followers.ADMINS,
                () -> say(call, words.say(call.language(), "settings.not-here")));
    }

    private Optional<Reply> refused(CommandCall call, ChatId chat, String called, Followers followers,
            Supplier<Reply> notHere) {
        return switch (right(call, chat, followers)) {
            case YES -> Optional.empty();
            case NO -> Optional.of(call.place() == Place.PRIVATE ? say(call, no(call, called))
                    : aside(call, chat, called));
            case UNKNOWN -> Optional.of(say(call, words.say(call.language(), "follow.right.unknown")));
            case NOT_HERE -> Optional.of(notHere.get());
        };
    }

    /** What somebody is told, for a moment, who pressed a button without the right to it; empty for whoever has it. */
    Optional<Reply> pressRefusal(CommandCall call, ChatId chat) {
        return refusedPress(call, chat, followers(chat));
    }

    /** The same for what only admins may do, whoever may follow. */
    Optional<Reply> rulePressRefusal(CommandCall call, ChatId chat) {
        return refusedPress(call, chat, Followers.ADMINS);
    }

    private Optional<Reply> refusedPress(CommandCall call, ChatId chat, Followers followers) {
        return switch (right(call, chat, followers)) {
            case YES -> Optional.empty();
            case NO -> Optional.of(Reply.notice(no(call, title(chat))));
            case UNKNOWN -> Optional.of(Reply.notice(words.say(call.language(), "follow.right.unknown")));
            case NOT_HERE -> Optional.of(notHere(call));
        };
    }

    Followers followers(ChatId chat) {
        return preferences.of(chat).followers().orElse(settings.groups());
    }

    private Right right(CommandCall call, ChatId chat, Followers followers) {
        Optional<ChatPeople> here = here(call.from());
        if (here.isEmpty() || !chat.channel().equals(call.chat().channel())) {
            return Right.NOT_HERE;
        }
        boolean isOwnChat = chat.chat().equals(call.chat().chat());
        if (isOwnChat && call.place() == Place.PRIVATE) {
            return Right.YES;
        }
        if (!isOwnChat && call.place() != Place.PRIVATE) {
            return Right.NO;
        }
        if (call.place() == Place.GROUP && followers == Followers.MEMBERS) {
            return Right.YES;
        }
        return switch (here.get().standing(chat.chat(), call.from())) {
            case ADMIN -> Right.YES;
            case OTHER -> Right.NO;
            case UNKNOWN -> Right.UNKNOWN;
        };
    }

    /** Who knows the people of the channel that somebody writes on. */
    Optional<ChatPeople> here(Person person) {
        return people.orderedStream().filter(each -> each.channel().equals(person.channel())).findFirst();
    }

    /** True when something can be followed on this channel, or there is a way to one where it can. */
    boolean isSomewhere(String channel) {
        return people.orderedStream().anyMatch(each -> each.channel().equals(channel))
                || link(FollowLink.PREFIX).isPresent();
    }

    private Optional<String> link(String payload) {
        return channels.orderedStream().flatMap(each -> each.startLink(payload).stream()).findFirst();
    }

    /** True for what the admins of a chat, or its members where they say so, may do. */
    boolean isAllowed(CommandCall call, ChatId chat) {
        return right(call, chat, followers(chat)) == Right.YES;
    }

    /**
     * What is said on a channel where nothing can be sent unasked, such as the web; empty on any other.
     *
     * @param wish what was to be followed: the way leads to that
     */
    Optional<Reply> elsewhere(CommandCall call, Wish wish) {
        return here(call.from()).isPresent() ? Optional.empty() : Optional.of(notHere(call, wish));
    }

    /** What people call a group or channel. */
    String title(ChatId chat) {
        return names.orderedStream().flatMap(each -> each.nameOf(chat.chat()).stream()).findFirst()
                .orElse(chat.chat());
    }

    private String no(CommandCall call, String called) {
        return words.say(call.language(), "follow.right.no", called);
    }

    private static Reply say(CommandCall call, String text) {
        return Reply.of(Paragraph.of(Run.of(text)));
    }

    /** The group hears nothing of it; the person is told in private where the bot may write to them, once an hour. */
    private Reply aside(CommandCall call, ChatId chat, String called) {
        if (here(call.from()).filter(each -> each.mayWriteTo(call.from())).isPresent()) {
            String cause = "no right " + chat.chat() + " " + clock.instant().truncatedTo(ChronoUnit.HOURS);
            outbox.add(new Draft(new ChatId(call.chat().channel(), call.from().id(), 0), Kind.PUSH, cause,
                    say(call, no(call, called)), call.language(), null));
        }
        return Reply.silence();
    }

    private Reply notHere(CommandCall call) {
        return notHere(call, Wish.NONE);
    }

    /** On the web nobody can be told of anything later: the way leads to the bot on Telegram, where it has one. */
    private Reply notHere(CommandCall call, Wish wish) {
        Optional<String> link = link(wish.topic().map(FollowLink::payload).orElse(FollowLink.PREFIX));
        List<Run> runs = new ArrayList<>();
        runs.add(Run.of(words.say(call.language(), link.isPresent() ? "follow.not-here.link" : "follow.not-here")));
        link.ifPresent(address -> runs.addAll(List.of(Run.of(" "), Run.link(address, address))));
        if (link.isPresent() && !wish.line().isEmpty()) {
            runs.add(Run.of("\n" + words.say(call.language(), "follow.not-here.line")));
            runs.add(Run.of(" "));
            runs.add(Run.code(wish.line()));
        }
        return Reply.of(new Paragraph(runs));
    }
}
