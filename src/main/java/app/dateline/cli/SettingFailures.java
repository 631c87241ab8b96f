package app.dateline.cli;

import app.dateline.home.SettingUnusable;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.TypeDescriptor;

/** A setting that cannot be used, told with what it may be instead of with Java's words. */
final class SettingFailures {
    private SettingFailures() {}

    static String sentence(Terminal terminal, SettingUnusable failure) {
        return terminal.say("failure.setting", failure.setting(), failure.reason());
    }

    /** @param reason what the setting itself has to say, where its value could be read */
    static String sentence(Terminal terminal, BindException failure, String reason) {
        ConfigurationProperty property = failure.getProperty();
        ConversionFailedException unread = unread(failure);
        if (unread == null) {
            return terminal.say("failure.setting", failure.getName(), reason);
        }
        Object value = property == null ? unread.getValue() : property.getValue();
        String expected = expected(terminal, unread.getTargetType());
        return terminal.say("failure.setting", failure.getName(),
                terminal.say("failure.setting.value", String.valueOf(value), expected));
    }

    private static @Nullable ConversionFailedException unread(Throwable failure) {
        Throwable each = failure;
        for (int depth = 0; each != null && depth < 100; depth++) {
            if (each instanceof ConversionFailedException conversion) {
                return conversion;
            }
            each = each.getCause();
        }
        return null;
    }

    private static String expected(Terminal terminal, TypeDescriptor target) {
        Class<?> type = target.getObjectType();
        if (type.isEnum()) {
            return terminal.say("failure.setting.choice", Arrays.stream(type.getEnumConstants())
                    .map(each -> each.toString().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")));
        }
        if (Number.class.isAssignableFrom(type)) {
            return terminal.say("failure.setting.number");
        }
        if (type == Boolean.class) {
            return terminal.say("failure.setting.boolean");
        }
        return type == Duration.class ? terminal.say("failure.setting.duration")
                : terminal.say("failure.setting.other");
    }
}
