package coop.yui.assemblies;

import coop.yui.bylaws.MembershipClass;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That somebody came to an assembly.
 *
 * @param person her id
 * @param membershipClass in which she is a member
 * @param leftAt absent when she stayed
 */
record Attendance(
    String id,
    String person,
    MembershipClass membershipClass,
    boolean isOnline,
    OffsetDateTime arrivedAt,
    @Nullable OffsetDateTime leftAt) {}
