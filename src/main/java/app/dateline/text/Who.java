package app.dateline.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Settles who is meant by a name, a pronoun or a description at a place in the text. */
final class Who {
    /** A sentence's subject is the likelier antecedent; the weights are tuned on annotated news. */
    private static final double SUBJECT = 1.2;
    private static final double SPOKE_LAST = 1.0;
    /** What each sentence since then takes from {@code SPOKE_LAST}. */
    private static final double SILENCE = 0.25;
    private static final double MENTIONS = 0.3;
    private static final double FADING = 0.9;
    private static final int REACH = 8;

    private final Lexicon words;
    private final Cast cast;
    private @Nullable Person spokeLast;
    private int spokeAt;
    private boolean glancing;

    Who(Lexicon words, Cast cast) {
        this.words = words;
        this.cast = cast;
    }

    /** Notes who spoke in a frame, quoted or not. */
    void spoke(Person person, int frame) {
        spokeAt = frame;
        spokeLast = person;
    }

    /** "He came late. …": a sentence that begins with a pronoun goes on about somebody, who comes up again. */
    void opens(List<Token> tokens, int frame) {
        String first = tokens.getFirst().lower();
        boolean man = words.is(Small.MAN, first);
        boolean subject = (man || words.is(Small.WOMAN, first)) && !words.is(Small.DETERMINER, first);
        Person person = subject ? antecedent(man ? Gender.MAN : Gender.WOMAN, frame, 0) : null;
        if (person != null) {
            cast.comesUp(person, frame, 0, true);
        }
    }

    /** True unless a phrase is a single word with a capital that the text never uses as a name. */
    boolean knows(Phrase phrase, int frame) {
        return phrase.kind() != Phrase.Kind.NAME || phrase.text().indexOf(' ') > 0
                || cast.known(phrase.text(), frame) != null;
    }

    /** @param frame number of the frame in which {@code phrase} stands */
    Attribution of(Phrase phrase, int frame, @Nullable String cue, double strength, Attribution.Link link) {
        return switch (phrase.kind()) {
            case NAME -> named(phrase, frame, cue, strength, link);
            case PRONOUN -> pronoun(phrase, frame, cue, strength, link);
            case DESCRIPTION -> described(phrase, frame, cue, strength, link);
        };
    }

    /** The same without noting that anybody comes up, so that it tells nothing about what is read next. */
    Attribution glance(Phrase phrase, int frame, String cue, double strength) {
        if (phrase.kind() == Phrase.Kind.NAME && cast.known(phrase.text(), frame) == null) {
            return new Attribution(null, phrase.text(), role(phrase.role()), cue, strength,
                    Attribution.Link.CONTEXT);
        }
        glancing = true;
        try {
            return of(phrase, frame, cue, strength, Attribution.Link.CONTEXT);
        } finally {
            glancing = false;
        }
    }

    private void comesUp(Person person, int frame, int token) {
        if (!glancing) {
            cast.comesUp(person, frame, token, true);
        }
    }

    private Attribution named(Phrase phrase, int frame, @Nullable String cue, double strength, Attribution.Link link) {
        Person person = cast.known(phrase.text(), frame);
        if (person == null) {
            person = cast.enter(phrase);
        }
        person.called(phrase.role());
        comesUp(person, frame, phrase.from());
        return attributed(person, cue, strength, link);
    }

    private Attribution attributed(Person person, @Nullable String cue, double strength, Attribution.Link link) {
        String role = person.roles().stream().map(this::role).filter(Objects::nonNull).findFirst().orElse(null);
        return new Attribution(person, person.name(), role, cue, strength, link);
    }

    /** Without a form of address at its end: "chief physician Dr."; null when nothing else is told. */
    private @Nullable String role(@Nullable String told) {
        String role = told;
        while (role != null) {
            int word = role.lastIndexOf(' ') + 1;
            if (!words.is(Small.COURTESY, Frames.bare(role.substring(word).toLowerCase(Locale.ROOT)))) {
                return role;
            }
            role = word == 0 ? null : role.substring(0, word - 1).strip();
        }
        return null;
    }

    private Attribution pronoun(Phrase phrase, int frame, @Nullable String cue, double strength,
            Attribution.Link link) {
        String lower = phrase.text().toLowerCase(Locale.ROOT);
        boolean man = words.is(Small.MAN, lower);
        if (!man && !words.is(Small.WOMAN, lower)) {
            return new Attribution(null, null, null, cue, strength * 0.3, link);
        }
        Person person = antecedent(man ? Gender.MAN : Gender.WOMAN, frame, phrase.from());
        if (person == null) {
            return new Attribution(null, null, null, cue, strength * 0.3, link);
        }
        if (!glancing) {
            person.gender(man ? Gender.MAN : Gender.WOMAN);
        }
        comesUp(person, frame, phrase.from());
        return attributed(person, cue, strength * 0.85, link);
    }

    /** Who "he" or "she" at a token most likely is. */
    @Nullable
    Person antecedent(Gender gender, int frame, int token) {
        Person best = null;
        double most = -1;
        for (int i = frame; i >= 0 && frame - i <= REACH; i--) {
            List<Cast.Entrance> here = cast.in(i);
            for (Cast.Entrance entrance : here) {
                if (!entrance.person().gender().fits(gender) || i == frame && entrance.token() >= token) {
                    continue;
                }
                double score = 4 - FADING * (frame - i) + (entrance.subject() ? SUBJECT : 0)
                        + (entrance.person() == spokeLast ? SPOKE_LAST - SILENCE * (frame - spokeAt) : 0)
                        + MENTIONS * Math.log(1 + entrance.person().mentionCount())
                        + (entrance.person().gender() == gender ? 1 : 0);
                if (score > most) {
                    most = score;
                    best = entrance.person();
                }
            }
        }
        return best;
    }

    /** "The cashier" may be "she" in the next sentence, "the newspaper" may not. */
    private boolean somebody(Phrase phrase, String[] parts) {
        return phrase.kind() == Phrase.Kind.DESCRIPTION && Arrays.stream(parts).map(Frames::bare)
                .takeWhile(part -> !words.is(Small.LINK, part))
                .anyMatch(part -> words.role(part) || words.is(Small.HUMAN, part));
    }

    /** "A friend" and "one spokesman" are somebody new. */
    private boolean indefinite(Phrase phrase) {
        return words.is(Small.INDEFINITE, phrase.text().toLowerCase(Locale.ROOT).split("\\s+")[0]);
    }

    /** "Critics", "some critics of the mayor". */
    private boolean vague(String[] parts) {
        return Arrays.stream(parts).takeWhile(part -> !words.is(Small.LINK, part)).reduce((a, b) -> b)
                .filter(noun -> words.is(Small.VAGUE, noun)).isPresent();
    }

    private Attribution described(Phrase phrase, int frame, @Nullable String cue, double strength,
            Attribution.Link link) {
        Person person = indefinite(phrase) ? null : cast.described(phrase.text(), frame);
        if (person == null && !indefinite(phrase)) {
            person = cast.known(phrase.text(), frame);
        }
        if (person != null) {
            comesUp(person, frame, phrase.from());
            return attributed(person, cue, strength * 0.9, link);
        }
        String[] parts = phrase.text().toLowerCase(Locale.ROOT).split("\\s+");
        if (vague(parts)) {
            return new Attribution(null, null, null, cue, strength * 0.3, link);
        }
        Person nameless = somebody(phrase, parts) ? cast.nameless(phrase.text()) : null;
        if (nameless != null) {
            comesUp(nameless, frame, phrase.from());
        }
        return new Attribution(nameless, phrase.text(), null, cue, strength * 0.8, link);
    }
}
