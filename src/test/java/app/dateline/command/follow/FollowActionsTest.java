package app.dateline.command.follow;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.Button;
import app.dateline.chat.ChatId;
import java.time.LocalTime;
import app.dateline.subscription.Subject.OfQuery;
import app.dateline.subscription.Schedule;
import app.dateline.chat.Button.Call;
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
import app.dateline.subscription.QuietHours.Mode;
import app.dateline.subscription.QuietHours;
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
    void anEditionLeadsToWhatItWasMadeForAndStaysItself() {
        Subscription subscription = followed(group(0));
        var manage = new ManageAction(pressed, rights, view,
                new FollowList(subscriptions, rights, view, paces, words));

        Reply card = manage.press(call(group(0), "7", Long.toString(subscription.id())));
        Reply list = manage.press(call(group(0), "7", ""));

        assertThat(card.inPlace()).isFalse();
        assertThat(card.buttons().stream().flatMap(List::stream).map(Button::label)).contains("Pause");
        assertThat(list.inPlace()).isFalse();
        assertThat(list.buttons().getFirst().getFirst().action())
                .isEqualTo(new Button.Call("follow-open", Long.toString(subscription.id())));
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

    private final Targets targets = new Targets(rights, view);
    private final Follow follow = new Follow(subscriptions, preferences, view, words);
    private final FollowList list = new FollowList(subscriptions, rights, view, paces, words);
    private final UnsubscribeCommand unsubscribe = new UnsubscribeCommand(subscriptions, targets, topics, list,
            new StopAction(subscriptions, pressed, view, words), view, words);
    private final SubscribeCommand subscribe = new SubscribeCommand(new LineReader(topics, words), targets, rights,
            follow, topics, words);

    private static List<Call> calls(Reply reply) {
        return reply.buttons().stream().flatMap(List::stream).map(Button::action).filter(Call.class::isInstance)
                .map(Call.class::cast).toList();
    }

    @Test
    void endsWhatTheThreadAtHandFollowsAloneAndSaysWhereElseItIsFollowed() {
        Subscription other = followed(group(55));

        Reply none = unsubscribe.run(call(group(0), "7", "treaty"));
        assertThat(none.toString()).contains("“treaty” is not followed here", "thread 55");
        assertThat(subscriptions.of(group(0))).containsExactly(other);
        assertThat(calls(none)).containsExactly(new Call(StopAction.NAME, Long.toString(other.id())));

        Subscription own = followed(group(0));
        Reply stopped = unsubscribe.run(call(group(55), "7", "/treaty"));
        assertThat(stopped.toString()).contains("is not followed any more", "main thread");
        assertThat(subscriptions.of(group(0))).extracting(Subscription::id).containsExactly(own.id());
    }

    @Test
    void endsAllOfTheThreadAtHandAloneAndAllOfAGroupThatIsNamedInPrivate() {
        followed(group(0));
        Subscription other = followed(group(55));

        assertThat(unsubscribe.run(call(group(0), "7", "all")).toString()).contains("one subscription has ended",
                "In other threads of this chat it goes on");
        assertThat(subscriptions.of(group(0))).containsExactly(other);

        unsubscribe.run(call(new ChatId("telegram", "7", 0), "7", "all @room"));
        assertThat(subscriptions.of(group(0))).isEmpty();
    }

    @Test
    void keepsTheTimesOfAnEditionWhenOnlyItsDaysAreNamed() {
        subscribe.run(call(group(0), "7", "treaty daily 07:30 19:45 Asia/Tokyo"));

        subscribe.run(call(group(0), "7", "treaty mon-fri"));
        Schedule days = subscriptions.of(group(0)).getFirst().schedule().orElseThrow();
        subscribe.run(call(group(0), "7", "treaty 09:00"));
        Schedule time = subscriptions.of(group(0)).getFirst().schedule().orElseThrow();

        assertThat(days.times()).containsExactly(LocalTime.of(7, 30), LocalTime.of(19, 45));
        assertThat(days.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(days.days()).hasSize(5);
        assertThat(time).isEqualTo(new Schedule(List.of(LocalTime.of(9, 0)), days.days(), days.zone()));
    }

    @Test
    void membersLookAtTheListOfTheirGroupAndChangeNothing() {
        Subscription treaty = followed(group(0));
        for (int i = 0; i < 9; i++) {
            subscriptions.add(group(55), new OfQuery("ferry AND word" + i), new Pace.AtOnce(), Locale.ENGLISH, "7");
        }
        var command = new SubscriptionsCommand(targets, list, rights, subscriptions, words);
        var turning = new ListAction(rights, list);

        Reply seen = command.run(call(group(0), "8", ""));
        assertThat(seen.toString()).contains("Subscriptions: 10", "(thread 55)", "The admins of this chat");
        assertThat(calls(seen)).singleElement().extracting(Call::command).isEqualTo(ListAction.NAME);
        Reply next = turning.press(call(group(0), "8", calls(seen).getFirst().argument()));
        assertThat(next.toString()).contains("word8");
        assertThat(calls(next)).extracting(Call::command).containsOnly(ListAction.NAME);

        Reply admins = command.run(call(group(0), "7", ""));
        assertThat(calls(admins)).contains(new Call(OpenAction.NAME, Long.toString(treaty.id())));
        assertThat(turning.press(call(group(0), "8", calls(admins).getLast().argument())).notice()).isNotNull();
    }

    @Test
    void leadsFromAChannelThatCannotWriteLaterToTheVeryTopic() {
        beans.addBean("state", new LinkedChannel());
        var web = new ChatId("web", "x", 0);

        Reply led = subscribe.run(new CommandCall(web, new Person("web", "x", "Ann"), Place.PRIVATE, Locale.ENGLISH,
                "treaty"));
        Reply paced = subscribe.run(new CommandCall(web, new Person("web", "x", "Ann"), Place.PRIVATE, Locale.ENGLISH,
                "treaty daily 08:00 Europe/Berlin"));
        Reply query = subscribe.run(new CommandCall(web, new Person("web", "x", "Ann"), Place.PRIVATE, Locale.ENGLISH,
                "silent query: treaty AND Japan"));

        assertThat(led.toString()).contains("https://t.me/bot?start=follow_treaty").doesNotContain("/subscribe");
        assertThat(paced.toString()).contains("start=follow_treaty",
                "/subscribe treaty daily 08:00 Europe/Berlin");
        assertThat(query.toString()).contains("start=follow,", "/subscribe silent query: treaty AND Japan");
        assertThat(new FollowAction(topics, rights, follow, words).press(new CommandCall(web,
                new Person("web", "x", "Ann"), Place.PRIVATE, Locale.ENGLISH, "treaty")).toString())
                .contains("start=follow_treaty");
    }

    /** A bot on Telegram. */
    private static final class LinkedChannel implements ChannelState {
        @Override
        public String channel() {
            return "telegram";
        }

        @Override
        public String says() {
            return "is there";
        }

        @Override
        public Optional<String> startLink(String payload) {
            return Optional.of("https://t.me/bot?start=" + payload);
        }
    }

    @Test
    void asksForTheZoneWithTheLineThatSaysAllThatWasChosen() {
        var editions = new EditionsAction(subscriptions, preferences, pressed, paces, view, words);
        Subscription treaty = followed(group(0));

        Reply asked = editions.press(call(group(0), "7", treaty.id() + " 08:00+18:00 12345"));

        String line = "treaty 08:00 18:00 mon tue wed thu fri Europe/Paris";
        assertThat(asked.toString()).contains("/subscribe " + line);
        subscribe.run(call(group(0), "7", line));
        assertThat(subscriptions.find(treaty.id()).orElseThrow().schedule().orElseThrow().zone())
                .isEqualTo(ZoneId.of("Europe/Paris"));
    }

    @Test
    void settingsAreUnderstoodAsTheyArePrintedInEveryLanguage() {
        var shown = new SettingsView(preferences, rights, words);
        var deciding = new Deciding(rights, preferences, shown);
        var chosen = new LanguageAction(deciding, shown, words);
        var settings = new SettingsCommand(targets, shown, new LanguageCommand(targets, chosen, view, words),
                new ZoneAction(deciding, follow, shown), new QuietAction(deciding, follow, shown, words), follow, view,
                words);
        for (Locale language : Words.LANGUAGES) {
            settings.run(call(group(0), "7", words.say(language, "settings.zone") + ": Asia/Tokyo"));
            assertThat(preferences.of(group(0)).zone()).as("zone").contains(ZoneId.of("Asia/Tokyo"));
            for (Mode mode : Mode.values()) {
                String key = mode == Mode.HOLD ? "hold" : "silence";
                for (String typed : List.of(words.say(language, "settings.button." + key, "22:00", "07:00"),
                        words.say(language, "settings.quiet." + key, "22:00", "07:00", "Asia/Tokyo"))) {
                    settings.run(call(group(0), "7", "quiet off"));
                    settings.run(call(group(0), "7", words.say(language, "settings.quiet") + ": " + typed));
                    assertThat(preferences.of(group(0)).quietHours()).as(typed).contains(
                            new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), mode, ZoneId.of("Asia/Tokyo")));
                }
            }
            settings.run(call(group(0), "7", "quiet " + words.say(language, "settings.quiet.none")));
            assertThat(preferences.of(group(0)).quietHours()).isEmpty();
            for (Locale each : Words.LANGUAGES) {
                settings.run(call(group(0), "7",
                        words.say(language, "settings.language") + " " + SettingsView.name(each)));
                assertThat(preferences.of(group(0)).language()).contains(each);
            }
            settings.run(call(group(0), "7", "language " + words.say(language, "settings.automatic")));
            assertThat(preferences.of(group(0)).language()).isEmpty();
        }
        assertThat(calls(settings.run(call(group(0), "7", "zone Tokio"))))
                .containsExactly(new Call(ZoneAction.NAME, "-5 Asia/Tokyo"));
    }
}
