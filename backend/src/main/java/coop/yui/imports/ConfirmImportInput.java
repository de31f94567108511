package coop.yui.imports;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which import to carry out, and what to do with rows that nobody decided about. */
record ConfirmImportInput(@JsonProperty("import") String importId, boolean undecidedAreNew) {}
