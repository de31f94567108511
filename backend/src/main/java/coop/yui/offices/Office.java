package coop.yui.offices;

import coop.yui.bylaws.MembershipClass;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That somebody holds an office in a co-operative for a term.
 *
 * @param cooperative the id of the co-operative
 * @param holder the id of the person
 * @param membershipClass whose seat it is; absent for seats of all
 * @param reason why she was appointed; absent after an election in this portal
 * @param appointedBy the id of who appointed or entered her; absent after an election
 * @param election the id of the election; absent after an appointment
 * @param until the end of its term, or when it ended before
 * @param isHeld whether it is held now
 */
public record Office(
    String id,
    String cooperative,
    OfficeKind kind,
    String holder,
    @Nullable MembershipClass membershipClass,
    OfficeOrigin origin,
    @Nullable String reason,
    @Nullable String appointedBy,
    @Nullable String election,
    OffsetDateTime since,
    OffsetDateTime until,
    boolean isHeld,
    @Nullable OfficeEnding ending) {}
