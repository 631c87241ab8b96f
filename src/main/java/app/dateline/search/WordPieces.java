package app.dateline.search;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Cuts text into the numbered pieces that a BERT model reads: known words whole, others as their longest known parts.
 * The pieces are those of the model's own tokenizer, save that no text can smuggle in a control piece such as
 * {@code [SEP]}.
 */
final class WordPieces {
    /** A longer "word" is not taken apart. */
    private static final int LONGEST_WORD = 100;
    private static final int USUAL_SIZE = 30_522;

    private final Map<String, Integer> vocabulary;

    private WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Reads the vocabulary from a {@code tokenizer.json}. */
    static WordPieces read(InputStream tokenizer) {
        Map<String, Integer> vocabulary = HashMap.newHashMap(USUAL_SIZE);
        // Token by token, as a tree of 30,000 nodes costs several times as much at a cold start.
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), tokenizer)) {
            while (!"vocab".equals(json.nextName())) {
                if (json.currentToken() == null) {
                    throw new IllegalArgumentException("no vocabulary in it");
                }
            }
            json.nextToken();
            for (String word = json.nextName(); word != null; word = json.nextName()) {
                vocabulary.put(word, json.nextIntValue(-1));
            }
        }
        return new WordPieces(vocabulary);
    }

    /** The pieces that are words of two letters or more, in the order of their numbers: the commonest first. */
    List<String> words() {
        return vocabulary.entrySet().stream().filter(piece -> piece.getKey().length() > 1)
                .filter(piece -> piece.getKey().chars().allMatch(Character::isLetterOrDigit))
                .sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey).toList();
    }

    /**
     * @param most how many pieces at most, the two that mark beginning and end included
     */
    long[] of(String text, int most) {
        List<Integer> pieces = new ArrayList<>();
        pieces.add(number("[CLS]"));
        for (String word : BertWords.of(text)) {
            if (pieces.size() >= most) {
                break;
            }
            pieces.addAll(piecesOf(word));
        }
        pieces.subList(Math.min(pieces.size(), most - 1), pieces.size()).clear();
        pieces.add(number("[SEP]"));
        return pieces.stream().mapToLong(Integer::longValue).toArray();
    }

    private List<Integer> piecesOf(String word) {
        List<Integer> pieces = new ArrayList<>();
        int from = 0;
        while (from < word.length()) {
            int end = word.codePointCount(0, word.length()) > LONGEST_WORD ? from : longestKnown(word, from);
            if (end == from) {
                return List.of(number("[UNK]"));
            }
            pieces.add(number(part(word, from, end)));
            from = end;
        }
        return pieces;
    }

    private int longestKnown(String word, int from) {
        int end = word.length();
        while (end > from && !vocabulary.containsKey(part(word, from, end))) {
            end--;
        }
        return end;
    }

    private static String part(String word, int from, int end) {
        return from == 0 ? word.substring(0, end) : "##" + word.substring(from, end);
    }

    private int number(String piece) {
        Integer number = vocabulary.get(piece);
        if (number == null) {
            throw new IllegalStateException("the vocabulary lacks " + piece);
        }
        return number;
    }
}
