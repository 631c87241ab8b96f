package app.dateline.observe;

import org.springframework.core.env.Environment;

/** Where the web chat is opened on this machine. */
final class ChatAddress {
    private ChatAddress() {}

    static String of(Environment environment) {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        String address = environment.getProperty("server.address", "127.0.0.1");
        String host = switch (address) {
            case "127.0.0.1", "0.0.0.0", "::", "" -> "localhost";
            default -> address.contains(":") ? "[" + address + "]" : address;
        };
        return "http://" + host + ":" + port + environment.getProperty("server.servlet.context-path", "") + "/";
    }
}
