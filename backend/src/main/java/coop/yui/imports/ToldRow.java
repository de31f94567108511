package coop.yui.imports;

import static java.util.Objects.requireNonNull;

import coop.yui.network.Identifier;
import coop.yui.network.LocalisedText;
import coop.yui.network.OrganisationEntry;
import coop.yui.network.PlaceEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a row tells of an organisation.
 *
 * @param row its number in the file
 * @param keys the keys of its identifiers, the surest first
 * @param entry what a new organisation would be; absent when the row is left out
 * @param isKindTold whether the row itself says the kind
 * @param dissolvedOn when it was dissolved
 * @param places places the row knows, to be entered where they are missing, larger ones first
 * @param placeOtherwise where it sits when its place is not known
 * @param values what people see of it
 * @param problems what is wrong
 */
record ToldRow(
    int row,
    List<String> keys,
    @Nullable OrganisationEntry entry,
    boolean isKindTold,
    @Nullable LocalDate dissolvedOn,
    List<PlaceEntry> places,
    @Nullable String placeOtherwise,
    List<ImportValue> values,
    List<ImportProblem> problems) {

  /** The same without an entry, for one more reason. */
  ToldRow leftOut(ImportProblem problem) {
    return copy(null, Stream.concat(problems.stream(), Stream.of(problem)).toList());
  }

  /** The same with one more problem. */
  ToldRow with(ImportProblem problem) {
    return copy(entry, Stream.concat(problems.stream(), Stream.of(problem)).toList());
  }

  /** The same at another place. */
  ToldRow at(@Nullable String place) {
    OrganisationEntry e = requireNonNull(entry);
    OrganisationEntry moved =
        new OrganisationEntry(
            e.kind(),
            e.name(),
            e.nameKana(),
            e.otherNames(),
            e.description(),
            e.languages(),
            e.sectors(),
            e.activity(),
            e.legalForm(),
            e.identifiers(),
            e.foundedOn(),
            e.website(),
            e.email(),
            e.phone(),
            e.streetAddress(),
            e.postalCode(),
            place,
            e.coordinates(),
            e.visibility());
    return copy(moved, problems);
  }

  /**
   * The entry of a known organisation with what the row tells. What the row does not tell stays;
   * identifiers and texts in other languages are kept; a country alone does not take away a place
   * within it.
   */
  OrganisationEntry over(OrganisationEntry known) {
    OrganisationEntry told = requireNonNull(entry);
    return new OrganisationEntry(
        isKindTold ? told.kind() : known.kind(),
        told.name(),
        or(told.nameKana(), known.nameKana()),
        texts(told.otherNames(), known.otherNames()),
        texts(told.description(), known.description()),
        told.languages().isEmpty() ? known.languages() : told.languages(),
        told.sectors().isEmpty() ? known.sectors() : told.sectors(),
        or(told.activity(), known.activity()),
        or(told.legalForm(), known.legalForm()),
        Stream.concat(known.identifiers().stream(), told.identifiers().stream())
            .distinct()
            .sorted(Comparator.comparing(Identifier::key))
            .toList(),
        or(told.foundedOn(), known.foundedOn()),
        or(told.website(), known.website()),
        or(told.email(), known.email()),
        or(told.phone(), known.phone()),
        or(told.streetAddress(), known.streetAddress()),
        or(told.postalCode(), known.postalCode()),
        place(told.place(), known.place()),
        or(told.coordinates(), known.coordinates()),
        known.visibility());
  }

  private ToldRow copy(@Nullable OrganisationEntry other, List<ImportProblem> otherProblems) {
    return new ToldRow(
        row, keys, other, isKindTold, dissolvedOn, places, placeOtherwise, values, otherProblems);
  }

  private static @Nullable String place(@Nullable String told, @Nullable String known) {
    if (told == null || known == null || told.length() > 2) {
      return or(told, known);
    }
    boolean isWithin =
        known.startsWith(told) || (told.equals("JP") && Character.isDigit(known.charAt(0)));
    return isWithin ? known : told;
  }

  private static List<LocalisedText> texts(List<LocalisedText> told, List<LocalisedText> known) {
    List<LocalisedText> texts = new ArrayList<>();
    for (LocalisedText text : known) {
      texts.add(
          told.stream()
              .filter(other -> other.language().equals(text.language()))
              .findFirst()
              .orElse(text));
    }
    told.stream()
        .filter(text -> known.stream().noneMatch(other -> other.language().equals(text.language())))
        .forEach(texts::add);
    return texts;
  }

  private static <T extends @Nullable Object> @Nullable T or(@Nullable T told, @Nullable T known) {
    return told == null ? known : told;
  }
}
