package app.dateline.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request that carries a file: its fields as they would be in JSON, the file in Base64. */
final class FakeForm {
    private static final String KIND = "multipart/form-data; boundary=";
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]+)\"");

    private FakeForm() {}

    static boolean isOne(@Nullable String type) {
        return type != null && type.startsWith(KIND);
    }

    static JsonNode read(String type, byte[] body) throws JsonProcessingException {
        ObjectNode fields = FakeTelegram.JSON.createObjectNode();
        // Each byte is a character of its own here, so that files stay as they are.
        String all = new String(body, StandardCharsets.ISO_8859_1);
        String[] parts = all.split(Pattern.quote("--" + type.substring(KIND.length())));
        for (String part : Arrays.copyOfRange(parts, 1, parts.length - 1)) {
            int gap = part.indexOf("\r\n\r\n");
            String head = part.substring(0, gap);
            byte[] value = part.substring(gap + 4, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1);
            Matcher name = NAME.matcher(head);
            if (!name.find()) {
                throw new FakeTelegram.Refusal(400, "Bad Request: a field without a name");
            }
            if (head.contains("filename=")) {
                fields.put(name.group(1), Base64.getEncoder().encodeToString(value));
            } else {
                fields.set(name.group(1), field(new String(value, StandardCharsets.UTF_8)));
            }
        }
        return fields;
    }

    private static JsonNode field(String value) throws JsonProcessingException {
        return value.startsWith("{") || value.startsWith("[") ? FakeTelegram.JSON.readTree(value)
                : FakeTelegram.JSON.getNodeFactory().textNode(value);
    }
}
