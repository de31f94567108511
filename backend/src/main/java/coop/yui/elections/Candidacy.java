package coop.yui.elections;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That somebody stands in an election, or is asked to.
 *
 * @param election the id of the election
 * @param candidate the id of the person
 * @param number on the ballot paper, from 1; absent before the vote is open, and for who does not
 *     stand
 * @param ballotName her name on the ballot paper; absent like the number
 * @param nominatedBy the id of the person
 * @param place in the order of election, from 1; absent for who is not elected
 */
record Candidacy(
    String id,
    String election,
    String candidate,
    @Nullable Integer number,
    @Nullable String ballotName,
    String nominatedBy,
    OffsetDateTime nominatedAt,
    @Nullable String statement,
    CandidacyState state,
    @Nullable Integer place) {}
