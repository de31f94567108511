package coop.yui.upkeep;

import java.time.OffsetDateTime;

/**
 * An entry that nobody looked at for long.
 *
 * @param organisationId the id of the organisation
 * @param touchedAt when it was last changed or confirmed
 * @param isRepresented whether anybody acts for it now who can confirm it
 */
record StaleEntry(String organisationId, OffsetDateTime touchedAt, boolean isRepresented) {}
