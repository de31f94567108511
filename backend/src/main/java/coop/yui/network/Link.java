package coop.yui.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What links two organisations.
 *
 * @param source the id of the one end; for an affiliation, who belongs
 * @param target the id of the other end; for an affiliation, the federation
 * @param originId the id of the alliance or affiliation that the link comes from
 */
public record Link(
    LinkKind kind,
    String source,
    String target,
    LocalDate since,
    @Nullable LocalDate until,
    String originId) {}
