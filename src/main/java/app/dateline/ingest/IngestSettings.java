package app.dateline.ingest;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where articles come from by themselves.
 *
 * @param articles folders of article files, watched while running; relative ones start in the working directory
 * @param mostTold how many new or changed articles of one import, file or feed people are told of; when more come at once, they are
 *        stored and found, and nobody is told
 */
@ConfigurationProperties("dateline")
public record IngestSettings(@DefaultValue(IngestSettings.DEFAULT) List<String> articles,
        @DefaultValue("50") int mostTold) {
    static final String DEFAULT = "config/articles";

    /** True when nobody has said where articles are and the usual folder is missing: the packed ones are used. */
    boolean packed() {
        return articles.equals(List.of(DEFAULT)) && !Path.of(DEFAULT).toFile().exists();
    }
}
