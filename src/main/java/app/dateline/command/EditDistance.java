package app.dateline.command;

/** How many letters must be typed, left out or changed to make one word of another. */
public final class EditDistance {
    private static final int LONGEST = 64;

    private EditDistance() {}

    /** Levenshtein's distance of the first 64 letters of each. */
    public static int of(String from, String to) {
        String a = from.substring(0, Math.min(LONGEST, from.length()));
        String b = to.substring(0, Math.min(LONGEST, to.length()));
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? corner : corner + 1;
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                corner = above;
            }
        }
        return row[b.length()];
    }
}
