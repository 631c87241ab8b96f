package app.dateline.command.follow;

import app.dateline.chat.ChatId;
import app.dateline.chat.ChatPeople.Known;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Reply;
import app.dateline.command.CommandCall;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Which chat a command is about: the one it was given in, or one that was named in private. */
@Component
class Targets {
    private final Rights rights;
    private final FollowView view;

    Targets(Rights rights, FollowView view) {
        this.rights = rights;
        this.view = view;
    }

    /** A chat that whoever asks may speak for, or what is said instead. */
    sealed interface Target {

        record Found(ChatId chat) implements Target {}

        record None(Reply reply) implements Target {}
    }

    /** @param name {@code @name} or a number; empty for the chat at hand and its thread */
    Target of(CommandCall call, Optional<String> name) {
        return of(call, name, chat -> rights.refusal(call, chat, called(call, chat, name)));
    }

    /** The same for what only the admins of a group may do, whoever may follow. */
    Target ofAdmin(CommandCall call, Optional<String> name) {
        return of(call, name, chat -> rights.ruleRefusal(call, chat, called(call, chat, name)));
    }

    /** As it was typed: what another chat is called is not told to whoever only knows its number. */
    private String called(CommandCall call, ChatId chat, Optional<String> name) {
        boolean isHere = chat.chat().equals(call.chat().chat());
        return name.filter(typed -> !isHere).orElseGet(() -> rights.title(chat));
    }

    private Target of(CommandCall call, Optional<String> name, Function<ChatId, Optional<Reply>> refusal) {
        return name.isEmpty() ? allowed(call.chat(), refusal) : named(call, name.get(), refusal);
    }

    private Target named(CommandCall call, String name, Function<ChatId, Optional<Reply>> refusal) {
        if (call.place() != Place.PRIVATE) {
            // Only there nobody else reads which chats somebody runs.
            return refusal.apply(call.chat()).<Target>map(Target.None::new)
                    .orElseGet(() -> new Target.None(view.say(call.language(), "follow.elsewhere.private")));
        }
        Optional<Known> known = rights.here(call.from()).flatMap(people -> people.named(name));
        if (known.isEmpty()) {
            return rights.here(call.from()).isEmpty() ? allowed(call.chat(), refusal)
                    : new Target.None(view.say(call.language(), "follow.elsewhere.unknown", name));
        }
        Target target = allowed(new ChatId(call.chat().channel(), known.get().chat(), 0), refusal);
        return target instanceof Target.Found && !known.get().mayWrite()
                ? new Target.None(view.say(call.language(), "follow.elsewhere.silent", known.get().title()))
                : target;
    }

    private static Target allowed(ChatId chat, Function<ChatId, Optional<Reply>> refusal) {
        return refusal.apply(chat).<Target>map(Target.None::new).orElseGet(() -> new Target.Found(chat));
    }
}
