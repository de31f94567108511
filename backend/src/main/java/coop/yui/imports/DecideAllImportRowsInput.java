package coop.yui.imports;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person says of all doubtful rows of which she said nothing yet. */
record DecideAllImportRowsInput(@JsonProperty("import") String importId, boolean areSame) {}
