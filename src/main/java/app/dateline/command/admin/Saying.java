package app.dateline.command.admin;

import app.dateline.text.Clip;
import app.dateline.chat.Block;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.command.CommandCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What this room says, and how it asks before it does what is hard to take back. */
@Component
class Saying {
    private static final int LONGEST_VALUE = 500;

    private final Words words;

    Saying(Words words) {
        this.words = words;
    }

    /** The sentence of a key; what was typed stands shortened in it. */
    String words(Locale language, String key, Object... values) {
        Object[] fitting = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            fitting[i] = values[i] instanceof String word ? shortened(word) : values[i];
        }
        return words.say(language, key, fitting);
    }

    static String shortened(String word) {
        return Clip.shown(word, LONGEST_VALUE);
    }

    Paragraph line(Locale language, String key, Object... values) {
        return Paragraph.of(Run.of(words(language, key, values)));
    }

    /** Words that are made already. */
    Paragraph plain(String text) {
        return Paragraph.of(Run.of(text));
    }

    Reply say(Locale language, String key, Object... values) {
        return Reply.of(line(language, key, values));
    }

    Button button(Locale language, String key, Call call, Object... values) {
        return new Button(words(language, key, values), call);
    }

    /**
     * A question with a button that does it and, where nobody else sees it, one that leaves all as it is.
     *
     * @param key of what the first button says
     */
    Reply ask(CommandCall call, List<? extends Block> question, String key, Call doing) {
        List<Button> row = new ArrayList<>(List.of(button(call.language(), key, doing)));
        if (call.place() == Place.PRIVATE) {
            row.add(button(call.language(), "button.leave-be", new Call(LeaveBeAction.NAME, "")));
        }
        return new Reply(new ArrayList<>(question), List.of(row), null);
    }
}
