/**
 * Layer 4: what a customer sees of a service in the OSC console, and what comes of it (sections 5
 * and 15.1 of the specification).
 *
 * <p>{@link io.oscstudio.core.console.customer.CustomerForm#of} is the way in: the form that the
 * console draws from a CRD and its CSD. {@link io.oscstudio.core.console.customer.FormState} is
 * what the customer has filled in, {@link io.oscstudio.core.console.customer.CustomResource} what
 * that submits, {@link io.oscstudio.core.console.customer.CrValidator} what the cluster would say
 * of it, and {@link io.oscstudio.core.console.customer.SampleValues} fills a form by itself. {@link
 * io.oscstudio.core.console.customer.InstancePage} is the page of an installed instance.
 *
 * <p>A form is laid out only as far as somebody looks into it, since some CRDs have thousands of
 * fields. Everything is immutable and may be made on any thread.
 */
@NullMarked
package io.oscstudio.core.console.customer;

import org.jspecify.annotations.NullMarked;
