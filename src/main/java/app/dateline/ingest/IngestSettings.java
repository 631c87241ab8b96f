package app.dateline.ingest;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where articles come from by themselves.
 *
 * @param articles folders of article files, watched while running; relative ones start in the working directory
 */
@ConfigurationProperties("dateline")
public record IngestSettings(@DefaultValue(IngestSettings.DEFAULT) List<String> articles) {
    static final String DEFAULT = "config/articles";

    /** True when nobody has said where articles are and the usual folder is missing: the packed ones are used. */
    boolean packed() {
        return articles.equals(List.of(DEFAULT)) && !Path.of(DEFAULT).toFile().exists();
    }
}
