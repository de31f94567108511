package coop.yui.network;

import static java.util.Objects.requireNonNullElse;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/**
 * What to change of an organisation; what is omitted stays, null takes away, which kind, name and
 * visibility do not allow.
 */
record ChangeOrganisationInput(
    String organisation,
    @Nullable OffsetDateTime seenChangedAt,
    ArgumentValue<OrganisationKind> kind,
    ArgumentValue<String> name,
    ArgumentValue<String> nameKana,
    ArgumentValue<List<LocalisedText>> otherNames,
    ArgumentValue<List<LocalisedText>> description,
    ArgumentValue<List<String>> languages,
    ArgumentValue<List<Sector>> sectors,
    ArgumentValue<String> activity,
    ArgumentValue<String> legalForm,
    ArgumentValue<List<Identifier>> identifiers,
    ArgumentValue<LocalDate> foundedOn,
    ArgumentValue<String> website,
    ArgumentValue<String> email,
    ArgumentValue<String> phone,
    ArgumentValue<String> streetAddress,
    ArgumentValue<String> postalCode,
    ArgumentValue<String> place,
    ArgumentValue<Coordinates> coordinates,
    ArgumentValue<Visibility> visibility) {

  OrganisationEntry entry(OrganisationEntry before) {
    return new OrganisationEntry(
        changedTo(kind, before.kind(), "kind"),
        changedTo(name, before.name(), "name"),
        changed(nameKana, before.nameKana()),
        changedList(otherNames, before.otherNames()),
        changedList(description, before.description()),
        changedList(languages, before.languages()),
        changedList(sectors, before.sectors()),
        changed(activity, before.activity()),
        changed(legalForm, before.legalForm()),
        changedList(identifiers, before.identifiers()),
        changed(foundedOn, before.foundedOn()),
        changed(website, before.website()),
        changed(email, before.email()),
        changed(phone, before.phone()),
        changed(streetAddress, before.streetAddress()),
        changed(postalCode, before.postalCode()),
        changed(place, before.place()),
        changed(coordinates, before.coordinates()),
        changedTo(visibility, before.visibility(), "visibility"));
  }

  /** What every organisation has cannot be taken away. */
  private static <T> T changedTo(ArgumentValue<T> given, T before, String field) {
    if (given.isOmitted()) {
      return before;
    }
    T value = given.value();
    if (value == null) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field(field);
    }
    return value;
  }

  private static <T> @Nullable T changed(ArgumentValue<T> given, @Nullable T before) {
    return given.isOmitted() ? before : given.value();
  }

  private static <T> List<T> changedList(ArgumentValue<List<T>> given, List<T> before) {
    return given.isOmitted() ? before : requireNonNullElse(given.value(), List.of());
  }
}
