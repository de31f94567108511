package coop.yui.network;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes inputs of organisations of which only a few fields matter. */
public final class InputBuilder {

  private final String name;
  private OrganisationKind kind = OrganisationKind.WORKER_COOPERATIVE;
  private @Nullable String nameKana;
  private List<LocalisedText> otherNames = List.of();
  private List<Sector> sectors = List.of();
  private List<Identifier> identifiers = List.of();
  private @Nullable String activity;
  private @Nullable LocalDate foundedOn;
  private @Nullable String website;
  private @Nullable String email;
  private @Nullable String place;
  private @Nullable Coordinates coordinates;
  private Visibility visibility = Visibility.PUBLIC;
  private String requestKey = NetworkTest.requestKey();

  public InputBuilder(String name) {
    this.name = name;
  }

  public InputBuilder kind(OrganisationKind value) {
    kind = value;
    return this;
  }

  public InputBuilder nameKana(String value) {
    nameKana = value;
    return this;
  }

  public InputBuilder otherName(String language, String text) {
    otherNames = List.of(new LocalisedText(language, text));
    return this;
  }

  public InputBuilder sectors(Sector... values) {
    sectors = List.of(values);
    return this;
  }

  public InputBuilder identifier(String scheme, String value) {
    identifiers = List.of(new Identifier(scheme, value));
    return this;
  }

  public InputBuilder activity(String value) {
    activity = value;
    return this;
  }

  public InputBuilder foundedOn(LocalDate value) {
    foundedOn = value;
    return this;
  }

  public InputBuilder website(String value) {
    website = value;
    return this;
  }

  public InputBuilder email(String value) {
    email = value;
    return this;
  }

  public InputBuilder place(String value) {
    place = value;
    return this;
  }

  public InputBuilder coordinates(double latitude, double longitude) {
    coordinates = new Coordinates(latitude, longitude);
    return this;
  }

  public InputBuilder visibility(Visibility value) {
    visibility = value;
    return this;
  }

  public InputBuilder requestKey(String value) {
    requestKey = value;
    return this;
  }

  RegisterOrganisationInput build() {
    return new RegisterOrganisationInput(
        requestKey,
        kind,
        name,
        nameKana,
        otherNames,
        List.of(new LocalisedText("ja", "説明")),
        List.of("ja"),
        sectors,
        activity,
        null,
        identifiers,
        foundedOn,
        website,
        email,
        null,
        null,
        null,
        place,
        coordinates,
        visibility);
  }
}
