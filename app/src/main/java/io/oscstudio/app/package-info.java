/** The way in to the studio: decides between the window and the command line. */
@NullMarked
package io.oscstudio.app;

import org.jspecify.annotations.NullMarked;
