/** Question in, quoted answer out; knows no chat. */
@ApplicationModule(allowedDependencies = {"search", "article", "text", "topic"})
@NullMarked
package app.dateline.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
