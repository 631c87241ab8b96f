package app.dateline.command.admin;

import app.dateline.chat.Person;
import app.dateline.chat.RepliedTo;
import app.dateline.command.CommandCall;
import app.dateline.people.Audit.Wanted;
import app.dateline.people.Change;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a line of /audit asks for: {@code [N] [#ARTICLE | /TOPIC | ID]}, or a reply to somebody's message.
 *
 * @param size of a page
 */
record AuditLine(int size, Wanted wanted) {
    private static final int USUAL = 5;
    static final int MOST = 20;

    /** Empty when it cannot be understood. */
    static Optional<AuditLine> read(CommandCall call) {
        int size = USUAL;
        Wanted wanted = new Wanted(author(call.about()), null);
        String[] words = call.argument().isEmpty() ? new String[0] : call.argument().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            if (i == 0 && word.matches("[1-9]\\d?")) {
                // No person has so low a number.
                size = Math.min(Integer.parseInt(word), MOST);
            } else if (word.matches("#\\d{1,18}")) {
                wanted = new Wanted(null, Change.ARTICLE + word.substring(1));
            } else if (word.matches("/[a-z][a-z0-9_]{0,31}")) {
                wanted = new Wanted(null, Change.TOPIC + word.substring(1));
            } else if (word.matches("\\d{1,18}")) {
                wanted = new Wanted(Long.valueOf(word), null);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new AuditLine(size, wanted));
    }

    private static @Nullable Long author(@Nullable RepliedTo about) {
        Person author = about == null ? null : about.author();
        return author == null ? null : Long.valueOf(author.id());
    }

    /** As the words of a button; {@link #of} reads it. */
    String words() {
        return size + " " + (wanted.person() != null ? "by " + wanted.person()
                : wanted.about() != null ? "about " + wanted.about() : "all");
    }

    static AuditLine of(String words) {
        String[] parts = words.split(" ", 3);
        Wanted wanted = switch (parts[1]) {
            case "by" -> new Wanted(Long.valueOf(parts[2]), null);
            case "about" -> new Wanted(null, parts[2]);
            default -> new Wanted(null, null);
        };
        return new AuditLine(Integer.parseInt(parts[0]), wanted);
    }
}
