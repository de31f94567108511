package coop.yui.imports;

import coop.yui.network.OrganisationKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Kinds of organisations as files name them, ESSGlobal's membership types and structures included.
 */
final class Kinds {

  private static final Map<String, List<OrganisationKind>> BY_WORD =
      Words.load("kinds.properties", OrganisationKind.class);

  private Kinds() {}

  /** The kind that a word or ESSGlobal address tells. */
  static Optional<OrganisationKind> of(String text) {
    return BY_WORD.getOrDefault(Words.fold(Words.term(text)), List.of()).stream().findFirst();
  }
}
