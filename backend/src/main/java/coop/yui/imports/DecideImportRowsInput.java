package coop.yui.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person says of doubtful rows. */
record DecideImportRowsInput(@JsonProperty("import") String importId, List<Decision> decisions) {

  /** That a row speaks of this organisation; of another one when it is absent. */
  record Decision(int row, @Nullable String sameAs) {}
}
