package app.dateline.search.lucene;

import java.util.Map;

/**
 * What stands beside the documents of a commit.
 *
 * @param store whose articles these are; "" when that is not known
 * @param sequence the last change of the store that is in it
 */
record CommitData(String store, long sequence) {
    /** Raised whenever fields or analyzers change: an index of another format is made anew. */
    private static final String FORMAT_NOW = "2";
    private static final String FORMAT = "dateline.format";
    private static final String SEQUENCE = "dateline.sequence";
    private static final String STORE = "dateline.store";

    /**
     * @throws IllegalArgumentException when it is not of the format that this program writes
     */
    static CommitData of(Map<String, String> data) {
        if (!FORMAT_NOW.equals(data.get(FORMAT))) {
            throw new IllegalArgumentException("index format " + data.get(FORMAT) + " instead of " + FORMAT_NOW);
        }
        return new CommitData(data.getOrDefault(STORE, ""), Long.parseLong(data.getOrDefault(SEQUENCE, "")));
    }

    Map<String, String> asMap() {
        return Map.of(FORMAT, FORMAT_NOW, STORE, store, SEQUENCE, Long.toString(sequence));
    }
}
