package app.dateline.cli;

import app.dateline.bot.InvalidQuestion;
import app.dateline.home.HomeUnusable;
import app.dateline.home.SettingUnusable;
import app.dateline.search.IndexUnavailable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.yaml.snakeyaml.error.YAMLException;

/** What went wrong, in one sentence that names the thing and the remedy. */
final class Failures {
    private Failures() {}

    static String sentence(Terminal terminal, Throwable failure) {
        Set<Throwable> all = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> chain = new ArrayList<>();
        gather(failure, all, chain);
        if (chain.stream().anyMatch(Failures::isFullDisk)) {
            return terminal.say("failure.disk-full");
        }
        return chain.stream().map(each -> known(terminal, each)).flatMap(Optional::stream).findFirst()
                .or(() -> chain.stream().filter(FlywayException.class::isInstance).findFirst()
                        .map(each -> terminal.say("failure.migration", firstLine(each))))
                .orElseGet(() -> unknown(terminal, failure, deepest(failure)));
    }

    /** Causes from the outside in, then what was suppressed on the way; H2's causes may run in a circle. */
    private static void gather(Throwable failure, Set<Throwable> all, List<Throwable> chain) {
        if (all.add(failure)) {
            chain.add(failure);
            if (failure.getCause() != null) {
                gather(failure.getCause(), all, chain);
            }
            for (Throwable each : failure.getSuppressed()) {
                gather(each, all, chain);
            }
        }
    }

    private static boolean isFullDisk(Throwable failure) {
        String message = Objects.requireNonNullElse(failure.getMessage(), "");
        return failure instanceof IOException
                && (message.contains("No space left on device") || message.contains("Disk quota exceeded"));
    }

    private static Optional<String> known(Terminal terminal, Throwable failure) {
        return Optional.ofNullable(switch (failure) {
            case HomeUnusable e -> terminal.say("failure.home", e.home(), reason(e.getCause()));
            case PortInUseException e -> terminal.say("failure.port", Integer.toString(e.getPort()),
                    Integer.toString(e.getPort() + 1));
            case SQLException e -> database(terminal, e);
            case SettingUnusable e -> SettingFailures.sentence(terminal, e);
            case BindException e -> deepest(e) instanceof SettingUnusable setting
                    ? SettingFailures.sentence(terminal, setting)
                    : SettingFailures.sentence(terminal, e, reason(deepest(e)));
            case YAMLException e -> terminal.say("failure.yaml", String.valueOf(e.getMessage()));
            case InvalidQuestion e -> e.getMessage();
            case IndexUnavailable e -> e.getMessage();
            case FileSystemException e -> terminal.say("failure.file", String.valueOf(e.getFile()), reason(e));
            default -> null;
        });
    }

    /** H2's codes are those of {@code org.h2.api.ErrorCode}, the states those of the SQL standard. */
    private static @Nullable String database(Terminal terminal, SQLException failure) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        return switch (failure.getErrorCode()) {
            case 90020 -> terminal.say("failure.database-locked", firstLine(failure));
            case 90028, 90030, 90031, 90048 -> terminal.say("failure.database-damaged", firstLine(failure));
            default -> {
                if (state.startsWith("08")) {
                    yield terminal.say("failure.database-away", firstLine(failure));
                }
                yield state.startsWith("28") ? terminal.say("failure.database-refuses", firstLine(failure)) : null;
            }
        };
    }

    /** Something nobody has thought of: its whole story goes to a file, for whoever mends it. */
    private static String unknown(Terminal terminal, Throwable failure, Throwable root) {
        String what = root.getClass().getSimpleName() + ": " + firstLine(root);
        try {
            Path story = Files.createTempFile("dateline-failure-", ".txt");
            try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(story))) {
                failure.printStackTrace(writer);
            }
            return terminal.say("failure.unknown", what, story);
        } catch (IOException e) {
            return terminal.say("failure.unknown-short", what);
        }
    }

    private static String reason(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> "";
            case AccessDeniedException e -> "no permission";
            case NoSuchFileException e -> "it does not exist";
            case FileSystemException e -> Objects.requireNonNullElse(e.getReason(), e.getClass().getSimpleName());
            default -> firstLine(failure);
        };
    }

    private static Throwable deepest(Throwable failure) {
        Throwable deepest = failure;
        for (int depth = 0; deepest.getCause() != null && depth < 100; depth++) {
            deepest = deepest.getCause();
        }
        return deepest;
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse("");
    }
}
