@NullMarked
package app.dateline.evaluation;

import org.jspecify.annotations.NullMarked;
