package app.dateline.home;

import java.util.List;

/** A look at one part of an installation, for the command {@code doctor}: every bean of this type is asked. */
@FunctionalInterface
public interface Checkup {

    /** What was found, in order; never throws for what is wrong with the installation: that is a finding. */
    List<Finding> findings();
}
