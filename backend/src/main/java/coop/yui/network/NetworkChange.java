package coop.yui.network;

import java.time.LocalDate;

/**
 * Something that began or ended in the network.
 *
 * @param day the first day of what began, the last of what ended; of an organisation the day it was
 *     founded or dissolved
 * @param subjectId of the organisation, alliance or affiliation
 */
record NetworkChange(NetworkChangeKind kind, LocalDate day, String subjectId) {}
