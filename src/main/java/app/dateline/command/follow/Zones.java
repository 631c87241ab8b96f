package app.dateline.command.follow;

import java.util.List;

/** Zones to choose from by a button; any other can be typed. */
final class Zones {
    static final List<String> OFFERED = List.of("Europe/London", "Europe/Berlin", "Europe/Moscow", "Asia/Dubai",
            "Asia/Tokyo", "America/New_York", "America/Los_Angeles", "UTC");

    private Zones() {}
}
