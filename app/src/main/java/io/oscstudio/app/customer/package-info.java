/**
 * The customer's view: what the OSC console makes of the package that is being edited. {@link
 * io.oscstudio.app.customer.CustomerModel} holds the form, what is filled in and what comes of it;
 * {@link io.oscstudio.app.customer.CustomerView} draws it. The service form and the workspace show
 * it.
 */
@NullMarked
package io.oscstudio.app.customer;

import org.jspecify.annotations.NullMarked;
