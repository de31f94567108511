package coop.yui.identity;

import static java.util.stream.Collectors.toMap;

import coop.yui.graph.AuditEntry;
import coop.yui.graph.AuditTrail;
import coop.yui.graph.NodeKind;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Audit entries by id: for staff, administrators, and representatives of an organisation they are
 * about.
 */
@Component
class AuditEntries implements NodeReader {

  private final AuditTrail trail;

  AuditEntries(AuditTrail trail) {
    this.trail = trail;
  }

  @Override
  public NodeKind kind() {
    return NodeKind.AUDITENTRY;
  }

  @Override
  public Map<String, AuditEntry> read(List<String> ids, Viewer viewer) {
    return trail.byIds(ids).stream()
        .filter(entry -> mayRead(entry, viewer))
        .collect(toMap(AuditEntry::id, Function.identity(), (a, b) -> a));
  }

  private static boolean mayRead(AuditEntry entry, Viewer viewer) {
    return viewer.isStaff()
        || viewer.isAdministrator()
        || entry.organisations().stream().anyMatch(viewer::isRepresentativeOf);
  }
}
