package app.dateline.observe;

import app.dateline.chat.ChannelState;
import app.dateline.people.Claim;
import app.dateline.people.Grant;
import app.dateline.people.Role;
import app.dateline.people.Roles;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said of the bot's owners at its start; while there is none, how one becomes it. */
@Component
class Owners {
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
                    .map(Grant::userId).map(id -> Long.toString(id)).collect(Collectors.joining(", ")));
        }
        if (telegram == null) {
            return words.say("banner.owner.later");
        }
        return claim.begin().map(code -> claimable(telegram, Claim.PREFIX + code)).orElse("");
    }

    private String claimable(ChannelState telegram, String payload) {
        Optional<String> link = telegram.startLink(payload);
        return link.map(address -> words.say("banner.owner.claim", address, payload))
                .orElseGet(() -> words.say("banner.owner.claim-by-hand", payload));
    }
}
