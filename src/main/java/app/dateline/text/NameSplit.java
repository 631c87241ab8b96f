package app.dateline.text;

import java.util.List;
import java.util.Locale;

/**
 * Where a personal name begins at the end of a noun phrase: after the roles and titles before it.
 *
 * @param name index of the first token of the name; -1 when the phrase does not end with one
 * @param hasRole whether a role stands in the phrase
 */
record NameSplit(int name, boolean hasRole) {
    private static final int LONGEST_NAME = 4;
    private static final int SHORTEST_NAME = 2;

    static NameSplit of(Lexicon words, List<Token> tokens, int from, int to) {
        int start = to + 1;
        boolean hasRole = false;
        while (start > from && inName(words, tokens, start - 1, to)) {
            start--;
        }
        while (start <= to && words.particle(tokens.get(start).lower()) && !tokens.get(start).capital()) {
            start++;
        }
        for (int i = from; i <= to; i++) {
            boolean role = words.role(Frames.bare(tokens.get(i).lower()));
            hasRole |= role;
            if (role && i >= start) {
                start = i + 1;
            }
        }
        boolean tooLong = to - start + 1 > LONGEST_NAME;
        if (start > to || tooLong || !looksPersonal(words, tokens, start, to)) {
            return new NameSplit(-1, hasRole);
        }
        return new NameSplit(start, hasRole);
    }

    /**
     * "Secretary of State John Kerry": where the name begins when capitals after a role and "of" are too many to be the
     * office alone; -1 when they are not.
     *
     * @param from where the role may begin
     */
    static int afterOffice(Lexicon words, List<Token> tokens, int from, int to) {
        int capitals = to;
        while (capitals >= from && tokens.get(capitals).capital() && tokens.get(capitals).word()
                && !words.role(Frames.bare(tokens.get(capitals).lower()))) {
            capitals--;
        }
        boolean office = capitals > from && tokens.get(capitals).lower().equals("of")
                && words.role(Frames.bare(tokens.get(capitals - 1).lower()));
        int name = to - SHORTEST_NAME + 1;
        while (name > capitals + 2 && tokens.get(name).text().endsWith(".")) {
            name--;
        }
        return office && to - capitals > SHORTEST_NAME ? name : -1;
    }

    private static boolean inName(Lexicon words, List<Token> tokens, int at, int last) {
        Token token = tokens.get(at);
        return token.capital() && !token.quotedName() && !(token.genitive() && at < last)
                || words.particle(token.lower()) && at < last;
    }

    private static boolean looksPersonal(Lexicon words, List<Token> tokens, int start, int to) {
        for (int i = start; i <= to; i++) {
            boolean last = i == to;
            if (words.nobody(tokens.get(i).lower()) && (last || start < to && i > start)) {
                return false;
            }
        }
        boolean shouted = tokens.subList(start, to + 1).stream()
                .allMatch(token -> token.text().length() > 3
                        && token.text().equals(token.text().toUpperCase(Locale.ROOT)));
        if (start < to && shouted) {
            return false;
        }
        if (start == to && words.is(Small.VAGUE, tokens.get(to).lower())) {
            return false;
        }
        String only = tokens.get(to).text();
        return start < to || only.length() > 1 && !only.equals(only.toUpperCase(Locale.ROOT))
                || only.length() > 5;
    }
}
