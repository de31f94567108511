package coop.yui.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What kind of file an import came from.
 *
 * @param sheets the sheets of a workbook; empty for other files
 * @param sheet the sheet that is read
 */
record ImportSource(ImportFormat format, List<String> sheets, @Nullable String sheet) {}
