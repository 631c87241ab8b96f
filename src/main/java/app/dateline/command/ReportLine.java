package app.dateline.command;

import app.dateline.chat.Evidence;

/** What a button reports. @param asked the question to which the words were shown */
record ReportLine(Evidence words, String asked) {
    private static final int SPAN_FIELDS = 4;

    /** Reads article, version, start and end of the words, then what was asked. */
    static ReportLine read(String argument) {
        String[] parts = argument.split(" ", SPAN_FIELDS + 1);
        return new ReportLine(new Evidence(Long.parseLong(parts[0]), Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]), Integer.parseInt(parts[3])), parts[SPAN_FIELDS]);
    }
}
