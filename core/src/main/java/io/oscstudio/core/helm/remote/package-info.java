/**
 * Charts from elsewhere: OCI registries ({@code oci://}) and chart repositories with an index.
 * Nothing here is called unless a person asked for something to be fetched.
 *
 * <p>The way in is {@link io.oscstudio.core.helm.remote.RemoteCharts}; what is wanted is a {@link
 * io.oscstudio.core.helm.remote.ChartRequest}. What comes is bounded, held against the digest that
 * was promised, looked at whether it is the chart asked for, and kept under its digest.
 *
 * <p>Accounts come from the files of Helm and Docker and are in no message.
 */
@NullMarked
package io.oscstudio.core.helm.remote;

import org.jspecify.annotations.NullMarked;
