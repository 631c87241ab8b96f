package app.dateline.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the web channel is reached and how much it takes.
 *
 * @param publicUrl the address people know it by, such as {@code https://news.example.org}; null when it has none
 */
@ConfigurationProperties("dateline")
record WebSettings(@Nullable URI publicUrl, @DefaultValue Limits limits) {

    /**
     * @param webPerMinute questions and presses that one client may send a minute; browsers on the same machine have no limit
     */
    record Limits(@DefaultValue("120") int webPerMinute) {
        static final int LEAST = 60;

        Limits {
            if (webPerMinute < LEAST) {
                throw new IllegalArgumentException("dateline.limits.web-per-minute is " + webPerMinute
                        + "; a limit below " + LEAST + " would stop people who only read fast");
            }
        }
    }
}
