/** Measures editions and the keeping of subscriptions; mains, not tests. */
@NullMarked
package app.dateline.subscription.bench;

import org.jspecify.annotations.NullMarked;
