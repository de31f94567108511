package coop.yui.network;

import coop.yui.graph.TypedNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of any kind in the network.
 *
 * @param activityCode the code of its main activity
 * @param placeCode the code of the place where it sits
 */
public record Organisation(
    String id,
    OrganisationKind kind,
    String name,
    @Nullable String nameKana,
    List<LocalisedText> otherNames,
    List<LocalisedText> description,
    List<String> languages,
    List<Sector> sectors,
    @Nullable String activityCode,
    @Nullable String legalForm,
    List<Identifier> identifiers,
    @Nullable LocalDate foundedOn,
    @Nullable LocalDate dissolvedOn,
    @Nullable String website,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String streetAddress,
    @Nullable String postalCode,
    @Nullable String placeCode,
    @Nullable Coordinates coordinates,
    Visibility visibility,
    OffsetDateTime createdAt,
    OffsetDateTime changedAt)
    implements TypedNode {

  @Override
  public String typeName() {
    return kind.graphQlType();
  }

  /** What of it can be entered and changed. */
  public OrganisationEntry entry() {
    return new OrganisationEntry(
        kind,
        name,
        nameKana,
        otherNames,
        description,
        languages,
        sectors,
        activityCode,
        legalForm,
        identifiers,
        foundedOn,
        website,
        email,
        phone,
        streetAddress,
        postalCode,
        placeCode,
        coordinates,
        visibility);
  }
}
