package app.dateline.subscription;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How subscriptions are kept.
 *
 * @param perChat how many one chat may have, all its threads together
 * @param groups who may change those of a group, unless its admins decide otherwise
 * @param catchUp how late an edition may come after a downtime; after that its articles come with the next one
 * @param topicGone how long a topic has to be missing until its followers are told: a topics file is edited in steps
 */
@ConfigurationProperties("dateline.subscriptions")
public record SubscriptionSettings(@DefaultValue("100") int perChat, @DefaultValue("admins") Followers groups,
        @DefaultValue("6h") Duration catchUp, @DefaultValue("1m") Duration topicGone) {
    /** More than anybody can read of. */
    private static final int MOST = 10_000;

    public SubscriptionSettings {
        if (perChat < 1 || perChat > MOST) {
            throw new IllegalArgumentException("dateline.subscriptions.per-chat is " + perChat + "; it goes from 1 to "
                    + MOST);
        }
        if (catchUp.isNegative()) {
            throw new IllegalArgumentException("dateline.subscriptions.catch-up is " + catchUp + "; it is 0s or more");
        }
    }
}
