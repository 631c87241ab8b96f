/** New and changed articles reach whoever follows what they are about; what was shown is put right. */
@ApplicationModule(allowedDependencies = {"subscription", "subscription :: query", "story", "match", "view", "answer",
        "search", "article", "text", "topic", "outbox", "chat", "work", "home"})
@NullMarked
package app.dateline.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
