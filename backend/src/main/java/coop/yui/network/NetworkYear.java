package coop.yui.network;

import java.time.LocalDate;

/**
 * How large the network was on the last day of a year; of this year, how large it is today.
 *
 * @param organisations those of unknown founding count from the beginning
 */
record NetworkYear(int year, LocalDate day, int organisations, int alliances, int affiliations) {}
