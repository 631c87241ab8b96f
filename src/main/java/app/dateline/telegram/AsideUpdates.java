package app.dateline.telegram;

import app.dateline.chat.Unsettled;
import java.util.List;
import org.springframework.stereotype.Component;

/** Updates that could not be handled, however often it was tried. */
@Component
@OnTelegram
class AsideUpdates implements Unsettled {
    private final Inbox inbox;
    private final Lanes lanes;

    AsideUpdates(Inbox inbox, Lanes lanes) {
        this.inbox = inbox;
        this.lanes = lanes;
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

    @Override
    public boolean again(long id) {
        boolean isWaiting = inbox.again(id);
        lanes.lookAround();
        return isWaiting;
    }
}
