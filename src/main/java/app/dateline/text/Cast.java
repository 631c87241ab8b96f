package app.dateline.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is in a text: everybody with a full name or a role, and where they come up. */
final class Cast {
    /** A person comes up at a place. */
    record Entrance(Person person, int token, boolean subject) {}

    private static final int MOST_NAMESAKES = 30;
    private static final int REACH = 40;

    private final Lexicon words;
    private final Map<String, List<Person>> byName = new HashMap<>();
    private final List<List<Entrance>> entrances = new ArrayList<>();
    private final RoleMatch roleMatch;
    private final Map<String, Person> nameless = new HashMap<>();

    Cast(Lexicon words, String text, List<Frame> frames, List<Phrase> speaking) {
        this.words = words;
        this.roleMatch = new RoleMatch(words);
        List<List<Phrase>> named = new ArrayList<>();
        for (Frame frame : frames) {
            named.add(NameMentions.in(words, text, frame));
            entrances.add(new ArrayList<>());
        }
        named.forEach(phrases -> phrases.stream().filter(phrase -> Person.parts(phrase.text()).size() > 1)
                .forEach(this::enter));
        speaking.stream().filter(phrase -> !byName.containsKey(Person.parts(phrase.text()).getLast()))
                .forEach(this::enter);
        for (int i = 0; i < frames.size(); i++) {
            for (Phrase phrase : named.get(i)) {
                Person person = phrase.role() != null ? enter(phrase) : known(phrase.text(), i);
                if (person != null) {
                    person.called(phrase.role());
                    boolean subject = NameMentions.subject(words, frames.get(i), phrase);
                    comesUp(person, i, phrase.from(), subject);
                }
            }
        }
    }

    /** The person of this name, entered when unknown. */
    Person enter(Phrase phrase) {
        String name = phrase.text();
        String surname = Person.parts(name).getLast();
        List<Person> same = byName.computeIfAbsent(surname, key -> new ArrayList<>());
        boolean full = Person.parts(name).size() > 1;
        Person person = null;
        for (Person candidate : same) {
            if (!full || candidate.mayBe(name) || same.size() >= MOST_NAMESAKES) {
                person = candidate;
                break;
            }
        }
        if (person == null) {
            person = new Person(name);
            same.add(person);
            if (full && (words.manName(person.given()) || words.womanName(person.given()))) {
                List<Person> called = byName.computeIfAbsent(person.given(), key -> new ArrayList<>());
                if (called.size() < MOST_NAMESAKES) {
                    called.add(person);
                }
            }
        }
        person.alsoNamed(name);
        person.called(phrase.role());
        person.gender(genderOf(name, phrase.role()));
        return person;
    }

    /** Somebody whom a text describes and never names. */
    Person nameless(String description) {
        return nameless.computeIfAbsent(description.toLowerCase(Locale.ROOT), key -> {
            Person person = new Person(description);
            person.gender(genderOf(description, description));
            return person;
        });
    }

    private Gender genderOf(String name, @Nullable String role) {
        if (role != null) {
            Set<String> parts = new HashSet<>(List.of(role.toLowerCase(Locale.ROOT).split("[\\s.]+")));
            if (parts.stream()
                    .anyMatch(part -> part.endsWith("woman") || Set
                            .of("ms", "mrs", "miss", "frau", "mme", "sra", "señora",
                                    "madame", "wife", "mother", "daughter", "sister", "actress", "queen", "princess")
                            .contains(part))) {
                return Gender.WOMAN;
            }
            if (parts.stream()
                    .anyMatch(part -> part.endsWith("man") && part.length() > 3 || Set
                            .of("mr", "herr", "sr", "señor", "monsieur",
                                    "husband", "father", "son", "brother", "king", "prince", "pope", "sir")
                            .contains(part))) {
                return Gender.MAN;
            }
        }
        List<String> parts = Person.parts(name);
        if (parts.size() < 2) {
            return Gender.UNKNOWN;
        }
        boolean man = words.manName(parts.getFirst());
        boolean woman = words.womanName(parts.getFirst());
        return man == woman ? Gender.UNKNOWN : man ? Gender.MAN : Gender.WOMAN;
    }

    /** Who is meant by a name at a frame: of several, the one whom the surname alone has meant most, else the one who came up last. */
    @Nullable
    Person known(String name, int frame) {
        List<String> parts = Person.parts(name);
        List<Person> same = byName.getOrDefault(parts.getLast(), List.of()).stream()
                .filter(person -> parts.size() == 1 || person.mayBe(name) || person.given().equals(parts.getFirst()))
                .toList();
        if (same.size() <= 1) {
            return same.isEmpty() ? null : same.getFirst();
        }
        for (int i = frame; i >= 0 && frame - i < REACH; i--) {
            for (Entrance entrance : entrances.get(i).reversed()) {
                if (same.contains(entrance.person())) {
                    return entrance.person();
                }
            }
        }
        return same.getFirst();
    }

    void comesUp(Person person, int frame, int token, boolean subject) {
        person.mentionedAt(frame);
        entrances.get(frame).add(new Entrance(person, token, subject));
    }

    /** Everybody who comes up in a frame, in order. */
    List<Entrance> in(int frame) {
        return entrances.get(frame);
    }

    /** The person whom a description such as "the foreign minister" fits best among those met up to a frame, else later. */
    @Nullable
    Person described(String description, int frame) {
        Person best = null;
        double most = 0;
        Set<Person> seen = new HashSet<>();
        for (int i = frame; i >= 0 && frame - i < 2 * REACH; i--) {
            for (Entrance entrance : entrances.get(i).reversed()) {
                if (seen.add(entrance.person())) {
                    double fit = roleMatch.fit(description, entrance.person().roles());
                    if (fit > most) {
                        most = fit;
                        best = entrance.person();
                    }
                }
            }
        }
        return best;
    }
}
