/**
 * The program that renders charts with the real Helm engine, in a process of its own.
 *
 * <p>It runs on the class path, outside the studio's module graph, because the engine is a native
 * library that a chart can bring down: one line of values can overflow the engine's stack, a
 * template can take gigabytes, and a call cannot be cancelled. The studio starts it as {@code java
 * -cp … io.oscstudio.helmchild.HelmChild}, talks to it in lines of JSON over its pipes, and starts
 * another when it dies. Nothing here knows the studio; {@code io.oscstudio.core.helm} is the only
 * caller, and {@link io.oscstudio.helmchild.HelmChild} the way in.
 */
@NullMarked
package io.oscstudio.helmchild;

import org.jspecify.annotations.NullMarked;
