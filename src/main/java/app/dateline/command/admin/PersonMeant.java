package app.dateline.command.admin;

import app.dateline.chat.Person;
import app.dateline.chat.RepliedTo;
import app.dateline.command.CommandCall;
import app.dateline.people.Author;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom a command means: by numeric id alone, typed or that of whoever wrote the message that is replied to. A username can be given to
 * somebody else, so it names nobody.
 */
sealed interface PersonMeant {

    /** @param rest the other words of the command */
    record Known(Author person, List<String> rest) implements PersonMeant {}

    /** Nobody is named. @param why key of what is said */
    record Nobody(String why) implements PersonMeant {}

    static PersonMeant in(CommandCall call) {
        List<String> words = Arrays.stream(call.argument().split("\\s+")).filter(word -> !word.isEmpty()).toList();
        Optional<String> id = words.stream().filter(word -> word.matches("[1-9]\\d{0,17}")).findFirst();
        if (words.stream().anyMatch(word -> word.startsWith("@"))) {
            return new Nobody("person.username");
        }
        if (id.isPresent()) {
            return new Known(typed(Long.parseLong(id.get()), call.about()),
                    words.stream().filter(word -> !word.equals(id.get())).toList());
        }
        RepliedTo about = call.about();
        Person author = about == null ? null : about.author();
        return author == null ? new Nobody(about == null ? "person.nobody" : "person.unknown")
                : new Known(new Author(Long.parseLong(author.id()), author.name()), words);
    }

    private static Author typed(long id, @Nullable RepliedTo about) {
        Person author = about == null ? null : about.author();
        return author != null && author.id().equals(Long.toString(id)) ? new Author(id, author.name())
                : new Author(id, "");
    }
}
