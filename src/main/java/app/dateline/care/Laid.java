package app.dateline.care;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A backup as it lies in a file.
 *
 * @param made when the store was as it says
 * @param articles how many articles it holds
 * @param rows of all tables
 * @param bytes of the file
 */
public record Laid(Path file, Instant made, long articles, long rows, long bytes) {}
