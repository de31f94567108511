package coop.yui.identity;

import coop.yui.graph.AuditEntry;
import coop.yui.graph.AuditSeals;
import coop.yui.graph.AuditSeals.AuditCheck;
import coop.yui.graph.AuditTrail;
import coop.yui.graph.Connection;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The audit trail, for those who keep the federation's books of acts. */
@Controller
class AuditTrailController {

  private final AuditTrail trail;
  private final AuditSeals seals;
  private final Persons persons;
  private final NodeReaders nodes;

  AuditTrailController(AuditTrail trail, AuditSeals seals, Persons persons, NodeReaders nodes) {
    this.trail = trail;
    this.seals = seals;
    this.persons = persons;
    this.nodes = nodes;
  }

  /** Stands for the trail; its fields are read one by one. */
  record Trail() {}

  /** Narrows the trail. */
  record AuditFilter(
      @Nullable String organisation, @Nullable String person, @Nullable String act) {}

  @QueryMapping
  @Nullable Trail auditTrail(@ContextValue Viewer viewer) {
    return viewer.isStaff() || viewer.isAdministrator() ? new Trail() : null;
  }

  @SchemaMapping(typeName = "AuditTrail")
  Connection<AuditEntry> entries(
      @Argument @Nullable AuditFilter filter,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after) {
    AuditFilter narrowed = filter == null ? new AuditFilter(null, null, null) : filter;
    if (narrowed.organisation() != null) {
      NodeKind.ORGANISATION.check(narrowed.organisation(), "filter.organisation");
    }
    if (narrowed.person() != null) {
      NodeKind.PERSON.check(narrowed.person(), "filter.person");
    }
    return trail.entries(
        narrowed.organisation(), narrowed.person(), narrowed.act(), Page.forward(first, after));
  }

  @SchemaMapping(typeName = "AuditTrail")
  AuditCheck check() {
    return seals.check();
  }

  @SchemaMapping(typeName = "AuditTrail")
  Collection<Person> persons(@Argument String text, @ContextValue Viewer viewer) {
    return persons.named(text, viewer);
  }

  @BatchMapping(typeName = "AuditEntry")
  Map<AuditEntry, Person> by(List<AuditEntry> entries, @ContextValue Viewer viewer) {
    Map<String, Person> found =
        persons.read(
            entries.stream().map(AuditEntry::person).filter(Objects::nonNull).distinct().toList(),
            viewer);
    Map<AuditEntry, Person> by = new HashMap<>();
    entries.forEach(
        entry -> {
          Person person = found.get(String.valueOf(entry.person()));
          if (person != null) {
            by.put(entry, person);
          }
        });
    return by;
  }

  @BatchMapping(typeName = "AuditEntry")
  Map<AuditEntry, Object> subject(List<AuditEntry> entries, @ContextValue Viewer viewer) {
    Map<String, Object> found =
        nodes.read(entries.stream().map(AuditEntry::subject).toList(), viewer);
    Map<AuditEntry, Object> subjects = new HashMap<>();
    entries.forEach(
        entry -> {
          Object subject = found.get(entry.subject());
          if (subject != null) {
            subjects.put(entry, subject);
          }
        });
    return subjects;
  }
}
