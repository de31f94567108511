package coop.yui.imports;

import org.jspecify.annotations.Nullable;

/**
 * An organisation that stays as it is when its import is taken back.
 *
 * @param name its name; absent when it is there no more
 */
public record ImportKept(
    int row, String organisationId, @Nullable String name, ImportKeptReason reason) {}
