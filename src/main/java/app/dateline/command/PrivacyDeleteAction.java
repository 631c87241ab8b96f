package app.dateline.command;

import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.PersonalData;
import app.dateline.chat.Reply;
import app.dateline.chat.Words;
import app.dateline.view.ArticleView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever talks to the bot in private, or an admin of a group, has forgotten what is kept of the chat. */
@Component
class PrivacyDeleteAction implements ButtonAction {
    static final String NAME = "privacy-delete";
    private static final Logger log = LoggerFactory.getLogger(PrivacyDeleteAction.class);

    private final ObjectProvider<PersonalData> data;
    private final ChatRights rights;
    private final Powers powers;
    private final TransactionTemplate transaction;
    private final ArticleView view;
    private final Words words;

    PrivacyDeleteAction(ObjectProvider<PersonalData> data, ChatRights rights, Powers powers,
            PlatformTransactionManager transactions, ArticleView view, Words words) {
        this.data = data;
        this.rights = rights;
        this.powers = powers;
        this.transaction = new TransactionTemplate(transactions);
        this.view = view;
        this.words = words;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** True for whoever may decide that. */
    boolean isAllowed(CommandCall call) {
        return call.place() == Place.PRIVATE || rights.mayDecide(call);
    }

    @Override
    public Reply press(CommandCall call) {
        if (!isAllowed(call)) {
            return Reply.notice(words.say(call.language(), "privacy.delete.admins"));
        }
        transaction.executeWithoutResult(status -> data.orderedStream().forEach(each -> each.forget(call.chat())));
        log.info("what was kept of {} chat {} is forgotten", call.chat().channel(), call.chat().chat());
        boolean isEditor = powers.has(call.from(), Who.EDITOR);
        return view.say(call.language(), isEditor ? "privacy.deleted.editor" : "privacy.deleted");
    }
}
