package app.dateline.observe;

import app.dateline.article.Articles;
import app.dateline.chat.ChannelState;
import app.dateline.home.HomeSettings;
import app.dateline.ingest.ArticleFolders;
import app.dateline.search.SearchIndex;
import app.dateline.topic.Topics;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says in six lines, when the bot is ready, what it has loaded, where it is and what can be done next. */
@Component
@ConditionalOnProperty("dateline.serving")
class Banner {
    private static final Logger log = LoggerFactory.getLogger(Banner.class);

    private final Articles articles;
    private final SearchIndex index;
    private final Topics topics;
    private final ArticleFolders folders;
    private final Owners owners;
    private final HomeSettings home;
    private final ObjectProvider<ChannelState> channels;
    private final Environment environment;
    private final OperatorWords words;

    Banner(Articles articles, SearchIndex index, Topics topics, ArticleFolders folders, Owners owners,
            HomeSettings home, ObjectProvider<ChannelState> channels, Environment environment, OperatorWords words) {
        this.articles = articles;
        this.index = index;
        this.topics = topics;
        this.folders = folders;
        this.owners = owners;
        this.home = home;
        this.channels = channels;
        this.environment = environment;
        this.words = words;
    }

    @EventListener(ApplicationReadyEvent.class)
    void show() {
        log.info("{}", String.join(System.lineSeparator() + "  ", lines()));
    }

    /** A title and six lines. */
    List<String> lines() {
        ChannelState telegram = channels.stream().filter(each -> each.channel().equals("telegram")).findFirst()
                .orElse(null);
        return List.of(words.say("banner.title"), store(),
                words.say("banner.chat", ChatAddress.of(environment)),
                telegram == null ? words.say("banner.telegram.off")
                        : words.say("banner.telegram.on", telegram.says()),
                owners.line(telegram), words.say("banner.data", home.home(), database()), words.say("banner.stop"));
    }

    private String store() {
        int problems = folders.report().refused().size() + topics.problems().size();
        return words.say(problems == 0 ? "banner.store" : "banner.store-problems", articles.count(), index.size(),
                topics.all().size(), problems);
    }

    /** Which database, without a password that may stand in its address. */
    private String database() {
        String url = environment.getProperty("spring.datasource.url", "");
        return url.startsWith("jdbc:h2:") ? words.say("banner.embedded") : url.replaceFirst("[?;].*", "");
    }
}
