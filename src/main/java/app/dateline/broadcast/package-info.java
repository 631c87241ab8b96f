/** What the newsroom says to many chats of its own accord: drafts, who gets them, and what became of them. */
@ApplicationModule(allowedDependencies = {"chat", "text", "subscription", "outbox", "people", "work", "home"})
@NullMarked
package app.dateline.broadcast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
