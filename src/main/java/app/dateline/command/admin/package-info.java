/** What editors and owners do from the chat: who may it, what they change, and the record of it. */
@NullMarked
package app.dateline.command.admin;

import org.jspecify.annotations.NullMarked;
