package coop.yui.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That an organisation belongs to a federation, for a time.
 *
 * @param organisation the id of who belongs
 * @param federation the id of the federation
 * @param since the first day
 * @param until the last day; absent while it goes on
 */
public record Affiliation(
    String id,
    String organisation,
    String federation,
    LocalDate since,
    @Nullable LocalDate until) {}
