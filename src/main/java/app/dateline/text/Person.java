package app.dateline.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody named in a text: the fullest name, what the text calls them, and where. */
final class Person {
    private static final Set<String> ENDINGS = Set.of("jr.", "sr.", "jr", "sr", "ii", "iii", "iv");

    /** What a text calls one person; no report needs more, and each is compared with every description. */
    private static final int MOST_ROLES = 12;

    private String name;
    private List<String> parts;
    private final Set<String> roles = new LinkedHashSet<>();
    private final List<Integer> mentions = new ArrayList<>();
    private Gender gender = Gender.UNKNOWN;

    Person(String name) {
        this.name = name;
        this.parts = parts(name);
    }

    static List<String> parts(String name) {
        List<String> parts = new ArrayList<>(List.of(name.toLowerCase(Locale.ROOT).split("[\\s,]+")));
        while (parts.size() > 1 && ENDINGS.contains(parts.getLast())) {
            parts.removeLast();
        }
        return parts;
    }

    String name() {
        return name;
    }

    String surname() {
        return parts.getLast();
    }

    String given() {
        return parts.getFirst();
    }

    boolean full() {
        return parts.size() > 1;
    }

    /** True when {@code other}, a full name with the same surname, can be this person's: the same given name or an initial of it. */
    boolean mayBe(String other) {
        String mine = given();
        String theirs = parts(other).getFirst();
        if (!full()) {
            return true;
        }
        boolean initial = mine.charAt(0) == theirs.charAt(0) && (mine.endsWith(".") || theirs.endsWith("."));
        return mine.equals(theirs) || initial;
    }

    void alsoNamed(String other) {
        if (!full() && parts(other).size() > 1) {
            name = other;
            parts = parts(other);
        }
    }

    void mentionedAt(int frame) {
        mentions.add(frame);
    }

    int mentionCount() {
        return mentions.size();
    }

    void called(@Nullable String role) {
        if (role != null && roles.size() < MOST_ROLES) {
            roles.add(role);
        }
    }

    Set<String> roles() {
        return roles;
    }

    Gender gender() {
        return gender;
    }

    void gender(Gender found) {
        gender = gender == Gender.UNKNOWN ? found : gender;
    }
}
