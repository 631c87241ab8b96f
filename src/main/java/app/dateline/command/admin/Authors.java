package app.dateline.command.admin;

import app.dateline.chat.Person;
import app.dateline.command.CommandCall;
import app.dateline.people.Audit;
import app.dateline.people.Author;
import org.springframework.stereotype.Component;

/** People as the record of changes knows them. */
@Component
class Authors {
    private final Audit audit;

    Authors(Audit audit) {
        this.audit = audit;
    }

    /** Whoever calls: somebody with a right, and so with a numeric id. */
    static Author of(CommandCall call) {
        Person person = call.from();
        return new Author(Long.parseLong(person.id()), person.name());
    }

    static String label(Author author) {
        return author.name().isBlank() ? Long.toString(author.id()) : author.name() + " (" + author.id() + ")";
    }

    /** By the name that they were known by last, and the id. */
    String label(long id) {
        return label(new Author(id, audit.nameOf(id).orElse("")));
    }
}
