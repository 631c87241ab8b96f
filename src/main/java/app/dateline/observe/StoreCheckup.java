package app.dateline.observe;

import app.dateline.article.Articles;
import app.dateline.article.Quotes;
import app.dateline.home.Checkup;
import app.dateline.home.Finding;
import app.dateline.search.Indexer;
import app.dateline.search.IndexerState;
import app.dateline.search.SearchIndex;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The database, the index and the clock that dates both. */
@Component
@Order(2)
class StoreCheckup implements Checkup {
    private static final Duration SLACK = Duration.ofMinutes(1);

    private final Articles articles;
    private final Quotes quotes;
    private final Flyway flyway;
    private final Indexer indexer;
    private final SearchIndex index;
    private final Clock clock;
    private final OperatorWords words;

    StoreCheckup(Articles articles, Quotes quotes, Flyway flyway, Indexer indexer, SearchIndex index, Clock clock,
            OperatorWords words) {
        this.articles = articles;
        this.quotes = quotes;
        this.flyway = flyway;
        this.indexer = indexer;
        this.index = index;
        this.clock = clock;
        this.words = words;
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(migrations());
        findings.add(articles.count() == 0
                ? Finding.warning("store", words.say("doctor.store.empty"), words.say("doctor.store.empty.remedy"))
                : Finding.ok("store", words.say("doctor.store", articles.count(), quotes.count())));
        findings.addAll(index());
        findings.add(clock());
        return findings;
    }

    private Finding migrations() {
        MigrationInfoService info = flyway.info();
        int waiting = info.pending().length;
        String version = info.current() == null ? "0" : String.valueOf(info.current().getVersion());
        return waiting == 0 ? Finding.ok("database", words.say("doctor.database", version))
                : Finding.fault("database", words.say("doctor.database.behind", version, waiting),
                        words.say("doctor.database.remedy"));
    }

    private List<Finding> index() {
        IndexerState state = indexer.state();
        List<Finding> findings = new ArrayList<>();
        findings.add(state.isCurrent() ? Finding.ok("index", words.say("doctor.index", index.size()))
                : Finding.warning("index", words.say("doctor.index.behind", state.stored() - state.indexed()),
                        words.say("doctor.index.remedy")));
        findings.add(state.vectorsWaiting() == 0 ? Finding.ok("vectors", words.say("doctor.vectors"))
                : Finding.warning("vectors", words.say("doctor.vectors.waiting", state.vectorsWaiting()),
                        words.say("doctor.index.remedy")));
        if (state.lastFailure() != null) {
            findings.add(Finding.fault("index", state.lastFailure(), words.say("doctor.index.failed.remedy")));
        }
        return findings;
    }

    private Finding clock() {
        Instant now = clock.instant();
        Instant newest = articles.latest(1).stream().map(each -> each.current().stored()).findFirst().orElse(now);
        String says = now.atZone(ZoneId.systemDefault()).toString();
        return newest.isAfter(now.plus(SLACK))
                ? Finding.warning("clock", words.say("doctor.clock.behind", says, newest),
                        words.say("doctor.clock.remedy"))
                : Finding.ok("clock", says);
    }
}
