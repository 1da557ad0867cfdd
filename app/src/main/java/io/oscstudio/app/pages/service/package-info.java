/**
 * The service form of a package: one page for each CSD (section 4.2). {@link
 * io.oscstudio.app.pages.service.ServiceModel} finds the CSDs and what they belong to, {@link
 * io.oscstudio.app.pages.service.CsdModel} is one of them, {@link
 * io.oscstudio.app.pages.service.FieldsModel} the fields of its CRD with their descriptors. {@link
 * io.oscstudio.app.pages.service.ServiceView} draws the page.
 */
@NullMarked
package io.oscstudio.app.pages.service;

import org.jspecify.annotations.NullMarked;
