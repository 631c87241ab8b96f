package app.dateline.command.follow;

import app.dateline.text.Clip;
import app.dateline.chat.Block;
import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.command.CommandCall;
import app.dateline.subscription.Subscription;
import app.dateline.subscription.Subscription.State;
import app.dateline.subscription.Subscriptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;

/** All subscriptions of a chat, page by page, each with a button. */
@Component
class FollowList {
    private static final int PAGE = 8;
    private static final int LONGEST_LABEL = 40;

    private final Subscriptions subscriptions;
    private final Rights rights;
    private final FollowView view;
    private final PaceWords paces;
    private final Words words;

    FollowList(Subscriptions subscriptions, Rights rights, FollowView view, PaceWords paces, Words words) {
        this.subscriptions = subscriptions;
        this.rights = rights;
        this.view = view;
        this.paces = paces;
        this.words = words;
    }

    /**
     * @param page from 0; the last one when there are fewer
     * @param action what the button of each does
     */
    Reply page(CommandCall call, ChatId chat, int page, String action) {
        String how = action.equals(StopAction.NAME) ? "follow.list.stop" : "follow.list.how";
        return page(call, chat, page, words.say(call.language(), how), each -> ListAction.argument(chat, each),
                some -> some
                        .stream().map(each -> List.of(new Button(Clip.shown(view.name(each.subject()), LONGEST_LABEL),
                                new Call(action, Long.toString(each.id())))))
                        .toList());
    }

    /** The same for whoever may look and not change anything. */
    Reply look(CommandCall call, ChatId chat, int page) {
        return page(call, chat, page, words.say(call.language(), "follow.list.look"),
                each -> ListAction.looking(chat, each), some -> List.of());
    }

    private Reply page(CommandCall call, ChatId chat, int page, String how, IntFunction<String> pages,
            Function<List<Subscription>, List<List<Button>>> buttons) {
        Locale language = call.language();
        List<Subscription> all = subscriptions.of(chat);
        if (all.isEmpty()) {
            return view.say(language, "follow.list.none");
        }
        int shown = Math.clamp(page, 0, (all.size() - 1) / PAGE);
        List<Subscription> some = all.stream().skip((long) shown * PAGE).limit(PAGE).toList();
        List<Block> blocks = new ArrayList<>();
        boolean isHere = chat.chat().equals(call.chat().chat());
        blocks.add(new Heading(isHere ? words.say(language, "follow.list.title", all.size())
                : words.say(language, "follow.list.title-of", rights.title(chat), all.size())));
        blocks.add(new Items(some.stream().map(each -> List.of(Run.of(line(each, language)))).toList()));
        blocks.add(Paragraph.of(Run.of(how)));
        List<List<Button>> rows = new ArrayList<>(buttons.apply(some));
        rows.add(turning(pages, shown, all.size(), language));
        return new Reply(blocks, rows.stream().filter(row -> !row.isEmpty()).toList(), null);
    }

    private String line(Subscription each, Locale language) {
        String line = words.say(language, "follow.list.line", view.name(each.subject()),
                paces.say(each.pace(), language));
        String thread = each.chat().thread() == 0 ? ""
                : " " + words.say(language, "follow.list.thread", Integer.toString(each.chat().thread()));
        String state = view.isGone(each.subject()) ? " " + words.say(language, "follow.list.gone")
                : each.state() == State.PAUSED ? " " + words.say(language, "follow.list.paused") : "";
        return line + thread + state;
    }

    private List<Button> turning(IntFunction<String> pages, int page, int all, Locale language) {
        List<Button> row = new ArrayList<>();
        if (page > 0) {
            row.add(new Button(words.say(language, "button.back"), new Call(ListAction.NAME, pages.apply(page - 1))));
        }
        if ((page + 1) * PAGE < all) {
            row.add(new Button(words.say(language, "button.more"), new Call(ListAction.NAME, pages.apply(page + 1))));
        }
        return row;
    }
}
