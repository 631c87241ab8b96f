package app.dateline.ingest;

import app.dateline.article.Draft;
import app.dateline.fetch.Fetched;
import org.jspecify.annotations.Nullable;

/**
 * Where a file or page comes from, and what was said of it.
 *
 * @param name for people: the path or the address
 * @param path what a file is recognised by; null for a page
 * @param page how a page came; null for a file
 * @param options what is said of all articles of the import
 */
record Origin(String name, @Nullable String path, @Nullable Fetched page, ImportOptions options) {

    static Origin file(String name, String path, ImportOptions options) {
        return new Origin(name, path, null, options);
    }

    static Origin page(Fetched page, ImportOptions options) {
        return new Origin(page.address().toString(), null, page, options);
    }

    Draft.Builder draft(String text) {
        return Draft.of(name, text).path(path).url(address());
    }

    /** Where a page was fetched; null for a file. */
    @Nullable
    String address() {
        return page == null ? null : page.address().toString();
    }

    /** The first source that is known: what the article says, what the import says, else "". */
    String source(@Nullable String said) {
        return said != null ? said : options.source() != null ? options.source() : "";
    }
}
