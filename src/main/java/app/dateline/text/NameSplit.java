package app.dateline.text;

import java.util.List;

/**
 * Where a personal name begins at the end of a noun phrase: after the roles and titles before it.
 *
 * @param name index of the first token of the name; -1 when the phrase does not end with one
 * @param hasRole whether a role stands in the phrase
 */
record NameSplit(int name, boolean hasRole) {
    private static final int LONGEST_NAME = 4;

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

    private static boolean inName(Lexicon words, List<Token> tokens, int at, int last) {
        Token token = tokens.get(at);
        return token.capital() && !(token.genitive() && at < last) || words.particle(token.lower()) && at < last;
    }

    private static boolean looksPersonal(Lexicon words, List<Token> tokens, int start, int to) {
        for (int i = start; i <= to; i++) {
            boolean last = i == to;
            if (words.nobody(tokens.get(i).lower()) && (last || start < to && i > start)) {
                return false;
            }
        }
        String only = tokens.get(to).text();
        return start < to || only.length() > 1 && !only.equals(only.toUpperCase(java.util.Locale.ROOT))
                || only.length() > 5;
    }
}
