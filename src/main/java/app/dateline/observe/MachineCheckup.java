package app.dateline.observe;

import app.dateline.home.Checkup;
import app.dateline.home.Finding;
import app.dateline.home.HomeSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Java and the data folder. */
@Component
@Order(1)
class MachineCheckup implements Checkup {
    private static final long LITTLE = 1_000_000_000;
    private static final long TOO_LITTLE = 100_000_000;

    private final HomeSettings settings;
    private final OperatorWords words;

    MachineCheckup(HomeSettings settings, OperatorWords words) {
        this.settings = settings;
        this.words = words;
    }

    @Override
    public List<Finding> findings() {
        return List.of(java(), home(), space());
    }

    private Finding java() {
        String version = Runtime.version() + ", " + System.getProperty("java.vendor");
        boolean vectors = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        return vectors ? Finding.ok("java", version)
                : Finding.warning("java", version, words.say("doctor.java.slow"));
    }

    private Finding home() {
        Path home = settings.home();
        try {
            Files.createDirectories(home);
            Files.delete(Files.createTempFile(home, "doctor", ".tmp"));
            return Finding.ok("data folder", home.toString());
        } catch (IOException e) {
            return Finding.fault("data folder", words.say("doctor.home.unwritable", home),
                    words.say("doctor.home.unwritable.remedy"));
        }
    }

    private Finding space() {
        try {
            long free = Files.getFileStore(settings.home()).getUsableSpace();
            String says = words.say("doctor.space", free / 1_000_000);
            if (free < TOO_LITTLE) {
                return Finding.fault("disk", says, words.say("doctor.space.remedy"));
            }
            return free < LITTLE ? Finding.warning("disk", says, words.say("doctor.space.remedy"))
                    : Finding.ok("disk", says);
        } catch (IOException e) {
            return Finding.warning("disk", words.say("doctor.space.unknown"), words.say("doctor.space.remedy"));
        }
    }
}
