package coop.yui.network;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place to enter. */
record RegisterPlaceInput(
    String requestKey,
    String code,
    PlaceKind kind,
    String name,
    @Nullable String nameKana,
    @Nullable List<LocalisedText> otherNames,
    String within,
    @Nullable Coordinates coordinates) {

  PlaceEntry entry() {
    return new PlaceEntry(
        code, kind, name, nameKana, requireNonNullElse(otherNames, List.of()), within, coordinates);
  }
}
