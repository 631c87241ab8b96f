@NullMarked
package app.dateline.web;

import org.jspecify.annotations.NullMarked;
