package coop.yui.assemblies;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That somebody asked to speak.
 *
 * @param person her id
 * @param calledAt since when she has the floor; absent while she waits
 */
record SpeakingRequest(
    String id, String person, OffsetDateTime askedAt, @Nullable OffsetDateTime calledAt) {}
