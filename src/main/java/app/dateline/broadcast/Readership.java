package app.dateline.broadcast;

import app.dateline.broadcast.Audience.Kind;
import app.dateline.chat.ChatId;
import app.dateline.chat.ChatPlaces;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.subscription.Follower;
import app.dateline.subscription.Subscriptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which chats an audience is made of now. */
@Component
public class Readership {
    private static final int AT_A_TIME = 500;
    private static final ChatId FIRST = new ChatId("", "", 0);

    private final Subscriptions subscriptions;
    private final List<ChatPlaces> places;

    Readership(Subscriptions subscriptions, List<ChatPlaces> places) {
        this.subscriptions = subscriptions;
        this.places = List.copyOf(places);
    }

    /** How many chats there are. @param away how many of them the bot may not write to as things are */
    public record Size(int chats, int away) {}

    /** Some followers in order. @param members those of the audience among them @param last the last of all; null for no more */
    record Page(List<Follower> members, @Nullable ChatId last) {}

    /** How many chats an audience has. */
    public Size size(Audience audience) {
        if (isPlaceless(audience)) {
            Subscriptions.Following all = subscriptions.following(audience.topic());
            return new Size(all.chats(), all.away());
        }
        int chats = 0;
        int away = 0;
        ChatId behind = FIRST;
        while (behind != null) {
            Page page = page(audience, behind);
            chats += page.members().size();
            away += (int) page.members().stream().filter(member -> !member.isReached()).count();
            behind = page.last();
        }
        return new Size(chats, away);
    }

    Page page(Audience audience, ChatId behind) {
        List<Follower> found = subscriptions.followers(audience.topic(), behind, AT_A_TIME);
        Map<ChatId, Place> known = isPlaceless(audience) ? Map.of() : places(found);
        List<Follower> members = found.stream()
                .filter(each -> isMember(audience.kind(), known.get(each.chat()))).toList();
        return new Page(members, found.size() < AT_A_TIME ? null : found.getLast().chat());
    }

    private static boolean isPlaceless(Audience audience) {
        return audience.kind() == Kind.ALL || audience.kind() == Kind.TOPIC;
    }

    private Map<ChatId, Place> places(List<Follower> found) {
        Map<ChatId, Place> known = new HashMap<>();
        for (ChatPlaces channel : places) {
            Map<String, ChatId> chats = found.stream().map(Follower::chat)
                    .filter(chat -> chat.channel().equals(channel.channel()))
                    .collect(Collectors.toMap(ChatId::chat, chat -> chat));
            channel.placesOf(chats.keySet()).forEach((chat, place) -> known.put(chats.get(chat), place));
        }
        return known;
    }

    private static boolean isMember(Kind kind, @Nullable Place place) {
        return switch (kind) {
            case ALL, TOPIC -> true;
            case PRIVATE -> place == Place.PRIVATE;
            case GROUPS -> place == Place.GROUP;
            case CHANNELS -> place == Place.CHANNEL;
        };
    }
}
