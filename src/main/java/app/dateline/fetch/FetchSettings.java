package app.dateline.fetch;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where pages may be fetched from.
 *
 * @param allow address ranges, such as {@code 10.1.0.0/16}, that are open although they are not public: an intranet
 */
@ConfigurationProperties("dateline.fetch")
public record FetchSettings(@DefaultValue List<String> allow) {}
