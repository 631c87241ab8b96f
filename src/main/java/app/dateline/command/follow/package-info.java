/** Following topics and saved queries, and what a chat decides for itself: commands, and the dialogue behind their buttons. */
@NullMarked
package app.dateline.command.follow;

import org.jspecify.annotations.NullMarked;
