package coop.yui.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import coop.yui.network.OrganisationKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which column means what, and what the file does not say. The schema's `import` is no name in
 * Java.
 */
record MapImportColumnsInput(
    @JsonProperty("import") String importId,
    List<ColumnMapping> mapping,
    @Nullable String identifierScheme,
    @Nullable String country,
    @Nullable OrganisationKind kind) {

  Mapping choice() {
    return new Mapping(mapping, identifierScheme, country, kind);
  }
}
