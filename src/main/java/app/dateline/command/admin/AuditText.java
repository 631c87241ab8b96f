package app.dateline.command.admin;

import app.dateline.command.Moments;
import app.dateline.people.Change;
import app.dateline.people.Noted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes in words for people. */
@Component
class AuditText {
    private final List<ChangeKind> kinds;
    private final Saying saying;

    AuditText(List<ChangeKind> kinds, Saying saying) {
        this.kinds = kinds;
        this.saying = saying;
    }

    /** Its number, when it was, what it was, and whether it stands. */
    String line(Noted noted, Locale language) {
        List<String> parts = new ArrayList<>();
        parts.add(saying.words(language, "audit.line", Long.toString(noted.id()), Moments.of(noted.at()),
                told(noted, language)));
        kinds.stream().filter(kind -> kind.names().contains(noted.change().kind()))
                .forEach(kind -> parts.addAll(kind.details(noted.change(), language)));
        if (noted.undoes() != null) {
            parts.add(saying.words(language, "audit.undoes", Long.toString(noted.undoes())));
        }
        if (noted.undoneBy() != null) {
            parts.add(saying.words(language, "audit.undone", Long.toString(noted.undoneBy())));
        }
        return String.join("\n", parts);
    }

    /** Who did what, in a sentence. */
    String told(Noted noted, Locale language) {
        Change change = noted.change();
        return saying.words(language, "audit.told." + change.kind(), Authors.label(noted.by()), thing(change),
                value(change, change.before(), language), value(change, change.after(), language));
    }

    private String value(Change change, @Nullable String value, Locale language) {
        if (value == null) {
            return "–";
        }
        Optional<ChangeKind> kind = kinds.stream().filter(each -> each.names().contains(change.kind())).findFirst();
        return kind.filter(ChangeKind::hasWords).isEmpty() ? kind.map(each -> each.shown(value, language)).orElse(value)
                : Arrays.stream(value.split(" "))
                        .map(word -> saying.words(language, "audit.value." + word.toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(", "));
    }

    /** {@code Ben (40)}, {@code #12 “The bridge”}, {@code /treaty “Peace treaty”}. */
    private static String thing(Change change) {
        String name = change.name();
        if (change.about().startsWith(Change.PERSON)) {
            return change.title().isBlank() ? name : change.title() + " (" + name + ")";
        }
        String sign = change.about().startsWith(Change.ARTICLE) ? "#"
                : change.about().startsWith(Change.TOPIC) ? "/" : "";
        return change.title().isBlank() ? sign + name : sign + name + " “" + change.title() + "”";
    }
}
