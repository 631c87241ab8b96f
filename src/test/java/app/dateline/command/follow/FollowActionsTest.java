package app.dateline.command.follow;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.Button;
import app.dateline.chat.ChatId;
import app.dateline.chat.ChatNames;
import app.dateline.chat.ChatPeople;
import app.dateline.chat.ChannelState;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Person;
import app.dateline.chat.Reply;
import app.dateline.chat.Words;
import app.dateline.command.CommandCall;
import app.dateline.outbox.Outbox;
import app.dateline.subscription.ChatPreferences;
import app.dateline.subscription.Followers;
import app.dateline.subscription.Pace;
import app.dateline.subscription.Subject.OfTopic;
import app.dateline.subscription.Subscription;
import app.dateline.subscription.SubscriptionSettings;
import app.dateline.subscription.Subscriptions;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import app.dateline.topic.TopicSettings;
import app.dateline.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Buttons of subscriptions in a group with threads; Ann (7) is its admin, Ben (8) is not. */
class FollowActionsTest {
    private static final OfTopic TREATY = new OfTopic("treaty");

    private final TestDatabase database = TestDatabase.h2();
    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private final SubscriptionSettings settings = new SubscriptionSettings(100, Followers.ADMINS, Duration.ofHours(6),
            Duration.ofMinutes(1));
    private final Subscriptions subscriptions = new Subscriptions(database.jdbc, database.transactions, settings,
            List.of(), clock);
    private final ChatPreferences preferences = new ChatPreferences(database.jdbc, database.transactions, clock);
    private final Words words = words();
    private final Topics topics = new Topics(new TopicSettings(Path.of("config/topics.yml")));
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final Rights rights = new Rights(beans.getBeanProvider(ChatPeople.class),
            beans.getBeanProvider(ChatNames.class), beans.getBeanProvider(ChannelState.class), preferences, settings,
            new Outbox(database.jdbc, clock), words, clock);
    private final PaceWords paces = new PaceWords(words);
    private final FollowView view = new FollowView(topics, rights, paces, beans.getBeanProvider(ChannelState.class),
            words);
    private final Pressed pressed = new Pressed(subscriptions, rights, view, words);

    FollowActionsTest() {
        beans.addBean("people", new Room());
        beans.addBean("names", (ChatNames) chat -> Optional.of("Secret room"));
    }

    /** What Telegram tells of people and of the group. */
    private static final class Room implements ChatPeople {
        @Override
        public String channel() {
            return "telegram";
        }

        @Override
        public Standing standing(String chat, Person person) {
            return person.id().equals("7") ? Standing.ADMIN : Standing.OTHER;
        }

        @Override
        public Optional<Known> named(String name) {
            return Optional.of(new Known("-5", Place.GROUP, "Secret room", true));
        }

        @Override
        public List<Known> addedBy(Person person) {
            return List.of();
        }

        @Override
        public boolean mayWriteTo(Person person) {
            return true;
        }
    }

    private static Words words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/bot", "messages/follow");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Words(messages);
    }

    private static ChatId group(int thread) {
        return new ChatId("telegram", "-5", thread);
    }

    private static CommandCall call(ChatId chat, String person, String argument) {
        return new CommandCall(chat, new Person("telegram", person, "Ann"),
                chat.chat().startsWith("-") ? Place.GROUP : Place.PRIVATE, Locale.ENGLISH, argument);
    }

    private Subscription followed(ChatId chat) {
        subscriptions.add(chat, TREATY, new Pace.AtOnce(), Locale.ENGLISH, "7");
        return subscriptions.find(chat, TREATY).orElseThrow();
    }

    /** Stops a subscription in one place and presses there what leads back. */
    private void stopsAndFollowsAgain(Subscription subscription, ChatId here, ChatId later) {
        var stop = new StopAction(subscriptions, pressed, view, words);
        Reply stopped = stop.press(call(here, "7", Long.toString(subscription.id())));
        var again = (Button.Call) stopped.buttons().getFirst().getFirst().action();
        assertThat(subscriptions.of(subscription.chat())).isEmpty();

        var follow = new FollowAction(topics, rights, new Follow(subscriptions, preferences, view, words), words);
        follow.press(call(later, "7", again.argument()));
    }

    @Test
    void followsAgainInTheThreadOfWhatWasStopped() {
        stopsAndFollowsAgain(followed(group(55)), group(0), group(0));
        assertThat(subscriptions.of(group(0))).extracting(Subscription::chat).containsExactly(group(55));

        stopsAndFollowsAgain(followed(group(55)), new ChatId("telegram", "7", 0), new ChatId("telegram", "7", 0));
        assertThat(subscriptions.of(group(0))).extracting(Subscription::chat).containsExactly(group(55));
    }

    @Test
    void followsAgainInAGroupThatHasMovedMeanwhile() {
        ChatId moved = new ChatId("telegram", "-100", 0);

        stopsAndFollowsAgain(followed(group(55)), group(0), moved);

        assertThat(subscriptions.of(moved)).extracting(each -> each.chat().thread()).containsExactly(55);
    }

    @Test
    void aLatePressLeavesTheZoneThatTheAdminsHaveChosen() {
        var editions = new EditionsAction(subscriptions, preferences, pressed, paces, view, words);
        preferences.change(group(0), before -> before.withFollowers(Followers.MEMBERS));
        String answers = followed(group(0)).id() + " 08:00 1234567 ";

        editions.press(call(group(0), "8", answers + "Asia/Tokyo"));
        assertThat(preferences.of(group(0)).zone()).contains(ZoneId.of("Asia/Tokyo"));
        editions.press(call(group(0), "8", answers + "Europe/Berlin"));

        assertThat(preferences.of(group(0)).zone()).contains(ZoneId.of("Asia/Tokyo"));
        assertThat(subscriptions.of(group(0)).getFirst().schedule().orElseThrow().zone())
                .isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void tellsNoStrangerWhatAChatIsCalled() {
        var targets = new Targets(rights, view);
        CommandCall stranger = call(new ChatId("telegram", "8", 0), "8", "");

        assertThat(targets.of(stranger, Optional.of("-5")).toString()).contains("Only the admins of “-5”")
                .doesNotContain("Secret room");
        assertThat(targets.ofAdmin(stranger, Optional.of("@room")).toString()).contains("Only the admins of “@room”")
                .doesNotContain("Secret room");
        assertThat(targets.of(call(new ChatId("telegram", "7", 0), "7", ""), Optional.of("-5")))
                .isEqualTo(new Targets.Target.Found(group(0)));
    }
}
