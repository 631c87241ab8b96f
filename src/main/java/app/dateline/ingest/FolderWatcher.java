package app.dateline.ingest;

import app.dateline.ingest.ArticleFiles.Found;
import app.dateline.ingest.ArticleFiles.Stamp;
import app.dateline.work.Loop;
import app.dateline.work.Looping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Loads the folders of {@code dateline.articles} at the start and looks for new and changed files every two seconds
 * while running. Looking is by time and size, which works on every file system; a removed file changes nothing.
 */
@Component
@ConditionalOnBooleanProperty(name = "dateline.watch", matchIfMissing = true)
public class FolderWatcher implements SmartLifecycle, Looping {
    private static final Logger log = LoggerFactory.getLogger(FolderWatcher.class);
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    // A younger file may still be being written.
    private static final long SETTLED_MILLIS = 1_000;

    private final ArticleFolders folders;
    private final Clock clock;
    private final Map<Path, Stamp> loaded = new HashMap<>();
    private final Map<Path, Stamp> growing = new HashMap<>();
    private final Set<Path> missing = new HashSet<>();
    private final Loop loop;

    FolderWatcher(ArticleFolders folders, Clock clock) {
        this.folders = folders;
        this.clock = clock;
        this.loop = new Loop("folder watcher", this::watch, clock);
    }

    /** What the last load, or the last change of a watched file, did. */
    public ImportReport report() {
        return folders.report();
    }

    @Override
    public void start() {
        firstLoad();
        loop.start();
    }

    /** Loads what is there; a failure is logged, and the files are tried again. */
    void firstLoad() {
        nameMissing();
        List<Found> present = folders.stamped();
        try {
            folders.loadFolders();
            present.forEach(file -> loaded.put(file.file(), file.stamp()));
        } catch (RuntimeException e) {
            log.error("the article folders cannot be loaded", e);
        }
    }

    private Duration watch() {
        runOnce();
        return ROUND;
    }

    /** One look at the folders. */
    void runOnce() {
        nameMissing();
        List<Found> ready = new ArrayList<>();
        for (Found file : folders.stamped()) {
            if (!file.stamp().equals(loaded.get(file.file())) && isSettled(file)) {
                ready.add(file);
            }
        }
        if (!ready.isEmpty()) {
            folders.load(ready.stream().map(Found::file).toList());
            ready.forEach(file -> loaded.put(file.file(), file.stamp()));
        }
    }

    /** True when a file has not changed for a second, or since the round before. */
    private boolean isSettled(Found file) {
        Stamp before = growing.put(file.file(), file.stamp());
        long age = Math.abs(clock.millis() - file.stamp().modified());
        boolean settled = before == null ? age >= SETTLED_MILLIS : before.equals(file.stamp());
        if (settled) {
            growing.remove(file.file());
        }
        return settled;
    }

    private void nameMissing() {
        for (Path folder : folders.folders()) {
            if (Files.isDirectory(folder)) {
                missing.remove(folder);
            } else if (missing.add(folder) && !folders.usesPacked()) {
                log.warn("the article folder {} does not exist; it is looked for again while running", folder);
            }
        }
    }

    @Override
    public void stop() {
        if (!loop.stop(PATIENCE)) {
            log.warn("the article folders are still being loaded; what is not stored yet is loaded at the next start");
        }
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    @Override
    public List<Loop> loops() {
        return List.of(loop);
    }

    /** Before the web server opens: the first visitor finds the articles. */
    @Override
    public int getPhase() {
        return 0;
    }
}
