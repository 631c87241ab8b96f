package app.dateline.ingest;

import app.dateline.article.Draft;
import app.dateline.article.Published;
import app.dateline.fetch.SafeFetcher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what an editor hands in, an address, words or a file, into drafts; stores nothing. */
@Component
public class Submitted {
    /** For words that came as they are. */
    private static final String FRONT_MATTER = "---";

    private final DraftReader reader;
    private final PageReader pages;

    Submitted(DraftReader reader, PageReader pages) {
        this.reader = reader;
        this.pages = pages;
    }

    /** True for what is read as an address. */
    public static boolean isAddress(String words) {
        return PageReader.isAddress(words) && !words.contains(" ") && !words.contains("\n");
    }

    /** The article at an address, within the limits of {@link SafeFetcher}. */
    public Reading page(String address) {
        Collected found = new Collected();
        pages.read(address, ImportOptions.none(), found);
        return found.reading();
    }

    /** Words as somebody pasted them: Markdown where they begin with front matter, else like news wire. */
    public Reading words(String name, String words) {
        Collected found = new Collected();
        boolean isMarkdown = words.stripLeading().startsWith(FRONT_MATTER + "\n");
        reader.whole(isMarkdown ? FileKind.MARKDOWN : FileKind.WIRE, words.strip().getBytes(StandardCharsets.UTF_8),
                new Origin(name, null, null, ImportOptions.none()), found);
        return found.reading();
    }

    /** The same for a post of a channel; what its words say of themselves goes first. @param address null when it has none */
    public Reading post(String channel, @Nullable String address, Instant at, String words) {
        Reading read = words(address == null ? channel : address, words);
        return new Reading(read.drafts().stream().map(draft -> posted(draft, channel, address, at)).toList(),
                read.refused(), read.notes());
    }

    private static Draft posted(Draft draft, String channel, @Nullable String address, Instant at) {
        Draft.Builder builder = DraftEdit.builder(draft);
        if (draft.source().isEmpty()) {
            builder.source(channel);
        }
        if (draft.url() == null) {
            builder.url(address);
        }
        if (draft.published() == null) {
            builder.published(new Published(at.atZone(ZoneOffset.UTC).toLocalDate(), at));
        }
        return builder.build();
    }

    /** A file by its name's ending, or all files in an archive. */
    public Reading file(String name, byte[] bytes) {
        Collected found = new Collected();
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            zip(name, bytes, found);
        } else {
            one(name, bytes, found);
        }
        return found.reading();
    }

    private void zip(String name, byte[] bytes, Collected found) {
        try {
            new ZippedFiles(bytes).each((entry, content) -> one(entry, content, found));
        } catch (Refused e) {
            found.refused(e.in(name));
        } catch (IOException e) {
            found.refused(new Refusal(name, null, Reason.of("import.zip.broken")));
        }
    }

    /** What is packed once more could unpack to anything: that is left to the command line. */
    static boolean isRead(String name) {
        return FileKind.of(name).isPresent() && !name.toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    private void one(String name, byte[] bytes, Collected found) {
        if (!isRead(name)) {
            found.refused(new Refusal(name, null, Reason.of("import.kind", ".txt, .md, .html, .jsonl, .zip")));
        } else {
            reader.bytes(name, bytes, new Origin(name, null, null, ImportOptions.none()), found);
        }
    }
}
