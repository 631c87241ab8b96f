package app.dateline.cli;

import app.dateline.home.HomeSettings;
import app.dateline.home.ServeNote;
import jakarta.annotation.PreDestroy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells other processes of the same person how this one is reached while it serves. */
@Component
@ConditionalOnProperty(AppStart.SERVING)
class Serving {
    private final HomeSettings home;
    private final Environment environment;
    private final String key;

    Serving(HomeSettings home, Environment environment) {
        this.home = home;
        this.environment = environment;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = HexFormat.of().formatHex(random);
    }

    /** True for this start's key; takes as long for a wrong one as for the right one. */
    boolean isKey(String given) {
        return MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        int port = environment.getProperty("local.server.port", Integer.class, 0);
        String path = environment.getProperty("server.servlet.context-path", "") + CommandEndpoint.PATH;
        new ServeNote(ProcessHandle.current().pid(), address(), port, path, key).write(home.home());
    }

    private String address() {
        String set = environment.getProperty("server.address", "");
        try {
            InetAddress address = InetAddress.getByName(set);
            return set.isEmpty() || address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        } catch (UnknownHostException e) {
            return "127.0.0.1";
        }
    }

    @PreDestroy
    void forget() {
        ServeNote.remove(home.home());
    }
}
