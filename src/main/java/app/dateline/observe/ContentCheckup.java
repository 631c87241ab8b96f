package app.dateline.observe;

import app.dateline.chat.Words;
import app.dateline.home.Checkup;
import app.dateline.home.Finding;
import app.dateline.article.Draft;
import app.dateline.ingest.DraftReader;
import app.dateline.ingest.IngestSettings;
import app.dateline.ingest.DraftSink;
import app.dateline.ingest.ImportOptions;
import app.dateline.ingest.Note;
import app.dateline.ingest.Refusal;
import app.dateline.topic.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What an operator writes: folders of articles and the topics file. */
@Component
@Order(3)
class ContentCheckup implements Checkup {
    private final IngestSettings settings;
    private final DraftReader reader;
    private final Topics topics;
    private final Words all;
    private final OperatorWords words;

    ContentCheckup(IngestSettings settings, DraftReader reader, Topics topics, Words all, OperatorWords words) {
        this.settings = settings;
        this.reader = reader;
        this.topics = topics;
        this.all = all;
        this.words = words;
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        settings.articles().forEach(folder -> findings.addAll(folder(Path.of(folder).toAbsolutePath().normalize())));
        findings.add(Finding.ok("topics", words.say("doctor.topics", topics.all().size(), topics.origin())));
        topics.problems().forEach(
                each -> findings.add(Finding.fault("topics", each, words.say("doctor.topics.remedy"))));
        return findings;
    }

    private List<Finding> folder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of(Finding.warning("articles", words.say("doctor.articles.missing", folder),
                    words.say("doctor.articles.missing.remedy")));
        }
        Counted reading = new Counted();
        reader.read(folder, ImportOptions.none(), reading);
        if (reading.drafts == 0 && reading.refused.stream().allMatch(each -> each.line() == null
                && each.source().equals(folder.toString()))) {
            return List.of(Finding.warning("articles", words.say("doctor.articles.empty", folder),
                    words.say("doctor.articles.empty.remedy")));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok("articles", words.say("doctor.articles", reading.drafts, folder)));
        reading.refused.forEach(each -> findings.add(Finding.fault("articles",
                each.place() + ": "
                        + all.say(Locale.ENGLISH, each.reason().key(), each.reason().values().toArray()),
                words.say("doctor.articles.refused.remedy"))));
        return findings;
    }

    /** Keeps no article, since a folder may hold any number. */
    private static final class Counted implements DraftSink {
        private final List<Refusal> refused = new ArrayList<>();
        private int drafts;

        @Override
        public void draft(Draft draft) {
            drafts++;
        }

        @Override
        public void refused(Refusal refusal) {
            refused.add(refusal);
        }

        @Override
        public void note(Note note) {}
    }
}
