package app.dateline.telegram;

import app.dateline.chat.Unsettled;
import java.util.List;
import org.springframework.stereotype.Component;

/** Updates that could not be handled, however often it was tried. */
@Component
@OnTelegram
class AsideUpdates implements Unsettled {
    private final Inbox inbox;

    AsideUpdates(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public String kind() {
        return "aside";
    }

    @Override
    public long count() {
        return inbox.count(Inbox.State.ASIDE);
    }

    @Override
    public List<Item> newest(int most) {
        return inbox.aside(most);
    }

    /** It is handled within a second, by whichever process is on duty. */
    @Override
    public boolean again(long id) {
        return inbox.again(id);
    }

    @Override
    public boolean leave(long id) {
        return inbox.leave(id);
    }
}
