/** What happens to Dateline when everything goes wrong at once; {@code -Dchaos=long} makes it longer, {@code -Dchaos.seed} other. */
@NullMarked
package app.dateline.chaos;

import org.jspecify.annotations.NullMarked;
