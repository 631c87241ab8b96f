package app.dateline.home;

/** A setting cannot be used as it is; whoever starts the bot is told which one, and why. */
public final class SettingUnusable extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String setting;
    private final String reason;

    /**
     * @param setting its full name
     * @param reason goes on from "cannot be used:", without secrets
     */
    public SettingUnusable(String setting, String reason) {
        super(setting + " " + reason);
        this.setting = setting;
        this.reason = reason;
    }

    public String setting() {
        return setting;
    }

    public String reason() {
        return reason;
    }
}
