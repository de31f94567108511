package coop.yui.bylaws;

import coop.yui.bylaws.BylawsVersions.AdoptFoundingBylawsInput;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import coop.yui.network.Organisation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Bylaws on the graph of the tests, for tests of the modules above. */
public final class TestBylaws {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final BylawsPresets PRESETS = presets();

  private TestBylaws() {}

  static BylawsPresets presets() {
    try {
      return new BylawsPresets(JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Versions of bylaws. */
  public static BylawsVersions versions() {
    return new BylawsVersions(TestGraph.graph(), PRESETS, JSON);
  }

  /** What bylaws set that change nothing of what they start from. */
  public static BylawsTerms terms(String preset) {
    return PRESETS.of(preset).terms(Map.of());
  }

  /** Gives a co-operative bylaws in force since today. */
  public static Bylaws adopt(
      Organisation cooperative,
      String preset,
      Map<BylawsParameter, String> changes,
      Viewer representative) {
    return versions()
        .adopt(
            new AdoptFoundingBylawsInput(
                UUID.randomUUID().toString(),
                cooperative.id(),
                preset,
                Days.today(),
                changes(changes)),
            representative);
  }

  static List<BylawsChange> changes(Map<BylawsParameter, String> changes) {
    return changes.entrySet().stream()
        .map(change -> new BylawsChange(change.getKey(), change.getValue()))
        .toList();
  }
}
