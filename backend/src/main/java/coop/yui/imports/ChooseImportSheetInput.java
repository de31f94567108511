package coop.yui.imports;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which sheet of a workbook to read. */
record ChooseImportSheetInput(@JsonProperty("import") String importId, String sheet) {}
