package coop.yui.network;

import org.jspecify.annotations.Nullable;

/**
 * An organisation on the map.
 *
 * @param name in the reader's language where known
 * @param placeName of the place where it sits, in the reader's language where known
 * @param isApproximate whether its place's coordinates stand for its own
 * @param isLocal whether it sits in the place that was asked for
 */
record MapPoint(
    String id,
    OrganisationKind kind,
    String name,
    @Nullable String placeName,
    double latitude,
    double longitude,
    boolean isApproximate,
    boolean isLocal) {}
