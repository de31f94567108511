package coop.yui.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that resembles organisations of the directory, and what a person said of it.
 *
 * @param values what would be written
 * @param candidateIds the ids of what it resembles, those of the same name first
 * @param sameNames how many of them have the same name
 * @param isDecided whether a person said whether it is one of them
 * @param sameAsId which one it is
 */
public record ImportDoubt(
    String importId,
    int row,
    List<ImportValue> values,
    List<String> candidateIds,
    int sameNames,
    boolean isDecided,
    @Nullable String sameAsId) {}
