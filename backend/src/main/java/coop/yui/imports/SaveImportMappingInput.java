package coop.yui.imports;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which mapping to keep under which name. */
record SaveImportMappingInput(
    String requestKey, @JsonProperty("import") String importId, String name) {}
