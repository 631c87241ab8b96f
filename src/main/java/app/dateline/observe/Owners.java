package app.dateline.observe;

import app.dateline.chat.ChannelState;
import app.dateline.people.Claim;
import app.dateline.people.Grant;
import app.dateline.people.Role;
import app.dateline.people.Roles;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What is said of the bot's owners at its start; while there is none, how one becomes it. */
@Component
class Owners {
    private static final Logger log = LoggerFactory.getLogger(Owners.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final Roles roles;
    private final Claim claim;
    private final OperatorWords words;

    Owners(Roles roles, Claim claim, OperatorWords words) {
        this.roles = roles;
        this.claim = claim;
        this.words = words;
    }

    /** @param telegram null when it is off: then nobody can claim anything */
    String line(@Nullable ChannelState telegram) {
        if (roles.anyOwner()) {
            return words.say("banner.owner.set", roles.all().stream().filter(grant -> grant.role() == Role.OWNER)
                    .map(Grant::userId).distinct().map(id -> Long.toString(id)).collect(Collectors.joining(", ")));
        }
        if (telegram == null) {
            return words.say("banner.owner.later");
        }
        return claim.begin().map(code -> claimable(telegram, Claim.PREFIX + code)).orElse("");
    }

    private String claimable(ChannelState telegram, String payload) {
        Optional<String> link = telegram.startLink(payload);
        if (link.isEmpty()) {
            // The bot learns its own name while the banner is shown, or when Telegram can be reached again.
            Thread.ofVirtual().name("claim link").start(() -> tellLink(telegram, payload));
            return words.say("banner.owner.claim-by-hand", payload);
        }
        return words.say("banner.owner.claim", link.get(), payload);
    }

    private void tellLink(ChannelState telegram, String payload) {
        try {
            while (telegram.startLink(payload).isEmpty()) {
                Thread.sleep(LOOK_AGAIN);
            }
            log.info("{}", words.say("banner.owner.claim", telegram.startLink(payload).orElseThrow(), payload));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
