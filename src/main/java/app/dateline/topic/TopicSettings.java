package app.dateline.topic;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the topics are defined.
 *
 * @param topics a YAML file; when the default one does not exist, the one packed in the jar is used
 */
@ConfigurationProperties("dateline")
public record TopicSettings(@DefaultValue(TopicSettings.DEFAULT) Path topics) {
    static final String DEFAULT = "config/topics.yml";

    boolean isDefault() {
        return topics.equals(Path.of(DEFAULT));
    }
}
