package app.dateline.people;

import app.dateline.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How the first owner is found: while the bot has none, whoever brings the one-time code that only the machine's operator has
 * seen becomes its owner.
 */
@Component
public class Claim {
    /** Wrong codes that one person may give before no code of theirs is looked at any more. */
    public static final int MOST_TRIES = 5;
    /** What the code follows in {@code /start claim_<code>}. */
    public static final String PREFIX = "claim_";

    private static final int CODE_BYTES = 16; // 128 bits; 32 hex digits fit a deep link's 64 characters

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Roles roles;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();

    public Claim(JdbcClient jdbc, PlatformTransactionManager transactions, Roles roles, Audit audit) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.roles = roles;
        this.audit = audit;
    }

    /** How a claim ended. */
    public enum Outcome {
        /** This person is the owner now. */
        GRANTED,
        /** The code is wrong, or the bot has been started anew since it was shown. */
        WRONG_CODE,
        /** This person has given too many wrong codes; a new start of the bot gives new tries. */
        TOO_MANY_TRIES,
        /** The bot has an owner. */
        HAS_OWNER
    }

    /**
     * Makes a new code, and voids the one before; the store keeps its hash only.
     *
     * @return 32 hex digits; empty when the bot has an owner
     */
    public Optional<String> begin() {
        if (roles.anyOwner()) {
            return Optional.empty();
        }
        byte[] bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        String code = HexFormat.of().formatHex(bytes);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update owner_claim set code_hash = ? where id = 1").param(Sha256.of(code)).update();
            jdbc.sql("delete from owner_claim_try").update();
        });
        return Optional.of(code);
    }

    /**
     * Makes this person the owner if the code is right and nobody else is: of any number of claims at once, one wins.
     *
     * @param by whoever brings the code
     * @param code what stood after {@link #PREFIX}
     */
    public Outcome claim(Author by, String code) {
        long userId = by.id();
        return Objects.requireNonNull(transaction.execute(status -> {
            // The row's lock lets one claim in at a time, in every process that shares the database.
            Optional<String> hash = jdbc.sql("select coalesce(code_hash, '') from owner_claim where id = 1 for update")
                    .query(String.class).optional();
            if (roles.anyOwner()) {
                return Outcome.HAS_OWNER;
            }
            if (wrongTries(userId) >= MOST_TRIES) {
                return Outcome.TOO_MANY_TRIES;
            }
            return same(hash.orElse(""), Sha256.of(code.strip().toLowerCase(Locale.ROOT))) ? grant(by)
                    : countWrong(userId);
        }));
    }

    private Outcome grant(Author by) {
        audit.make(by, () -> {
            roles.grant(by.id(), Role.OWNER, null);
            return Optional.of(new Change("claim", Change.PERSON + by.id(), by.name(), null, Role.OWNER.name()));
        });
        jdbc.sql("update owner_claim set code_hash = null where id = 1").update();
        return Outcome.GRANTED;
    }

    private int wrongTries(long userId) {
        return jdbc.sql("select wrong from owner_claim_try where user_id = ?").param(userId).query(Integer.class)
                .optional().orElse(0);
    }

    private Outcome countWrong(long userId) {
        if (jdbc.sql("update owner_claim_try set wrong = wrong + 1 where user_id = ?").param(userId).update() == 0) {
            jdbc.sql("insert into owner_claim_try (user_id, wrong) values (?, 1)").param(userId).update();
        }
        return Outcome.WRONG_CODE;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
