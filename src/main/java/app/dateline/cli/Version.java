package app.dateline.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Which Dateline this is; known in the jar only. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[]{"dateline " + Objects.requireNonNullElse(version, "development")};
    }
}
