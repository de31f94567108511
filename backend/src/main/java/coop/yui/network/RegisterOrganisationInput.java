package coop.yui.network;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organisation to enter. */
record RegisterOrganisationInput(
    String requestKey,
    OrganisationKind kind,
    String name,
    @Nullable String nameKana,
    @Nullable List<LocalisedText> otherNames,
    @Nullable List<LocalisedText> description,
    @Nullable List<String> languages,
    @Nullable List<Sector> sectors,
    @Nullable String activity,
    @Nullable String legalForm,
    @Nullable List<Identifier> identifiers,
    @Nullable LocalDate foundedOn,
    @Nullable String website,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String streetAddress,
    @Nullable String postalCode,
    @Nullable String place,
    @Nullable Coordinates coordinates,
    @Nullable Visibility visibility) {

  OrganisationEntry entry() {
    return new OrganisationEntry(
        kind,
        name,
        nameKana,
        requireNonNullElse(otherNames, List.of()),
        requireNonNullElse(description, List.of()),
        requireNonNullElse(languages, List.of()),
        requireNonNullElse(sectors, List.of()),
        activity,
        legalForm,
        requireNonNullElse(identifiers, List.of()),
        foundedOn,
        website,
        email,
        phone,
        streetAddress,
        postalCode,
        place,
        coordinates,
        requireNonNullElse(visibility, Visibility.PUBLIC));
  }
}
