package app.dateline.command;

import app.dateline.chat.Reply;
import app.dateline.view.ArticleView;
import org.springframework.stereotype.Component;

/** What is kept about whoever writes. */
@Component
class PrivacyCommand implements Command {
    private final ArticleView view;

    PrivacyCommand(ArticleView view) {
        this.view = view;
    }

    @Override
    public String name() {
        return "privacy";
    }

    @Override
    public Audience audience() {
        return Audience.PRIVATE_CHATS;
    }

    @Override
    public boolean onlyReads() {
        return true;
    }

    @Override
    public Reply run(CommandCall call) {
        return view.say(call.language(), "privacy.text");
    }
}
