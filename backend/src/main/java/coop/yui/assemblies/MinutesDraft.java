package coop.yui.assemblies;

import static java.util.stream.Collectors.joining;

import coop.yui.graph.Messages;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * The first draft of minutes: what the portal saw of an assembly, in the words of {@code
 * assemblies/minutes_en.properties} and {@code assemblies/minutes_ja.properties}.
 */
@Component
class MinutesDraft {

  private static final String HEAD =
      """
      CYPHER 25
      MATCH (a:Assembly {id: $id})
      MATCH (o:Organisation {id: a.cooperative})
      MATCH (convener:Person {id: a.convenedBy})
      MATCH (conductor:Person {id: a.conductedBy})
      RETURN o.name AS cooperative, a.title AS title, a.kind AS kind, a.startsAt AS startsAt, a.place AS place,
        a.link AS link, convener.displayName AS convener, a.convenedAt AS convenedAt,
        conductor.displayName AS conductor, a.openedAt AS openedAt, a.closedAt AS closedAt
      """;
  private static final String CAME =
      """
      CYPHER 25
      MATCH (t:Attendance)
      WHERE t.assembly = $id
      MATCH (person:Person {id: t.person})
      WITH person, t
      ORDER BY t.arrivedAt
      WITH person, collect({arrivedAt: t.arrivedAt, leftAt: t.leftAt}) AS stays, head(collect(t.isOnline)) AS isOnline
      RETURN person.displayName AS name, stays, isOnline
      ORDER BY name
      """;
  private static final String PROXIES =
      """
      CYPHER 25
      MATCH (x:Proxy)
      WHERE x.assembly = $id AND x.given IS NOT NULL
      MATCH (giver:Person {id: x.giver})
      MATCH (holder:Person {id: x.holder})
      RETURN giver.displayName AS giver, holder.displayName AS holder
      ORDER BY giver
      """;
  private static final String ITEMS =
      """
      CYPHER 25
      MATCH (a:Assembly {id: $id})-[:HAS_ITEM]->(i:AgendaItem)
      OPTIONAL MATCH (p:Proposal {id: i.proposal})-[:DECIDED_IN]->(b:BallotBox {assembly: $id})
      OPTIONAL MATCH (el:Election {id: i.election})-[:DECIDED_IN]->(e:BallotBox {assembly: $id})
      RETURN i.number AS number, i.title AS title, i.text AS text, i.note AS note, i.calledAt AS calledAt,
        i.endedAt AS endedAt, i.entitled AS entitled, i.present AS present, i.represented AS represented,
        p.title AS proposal, b.isSecret AS isSecret, b.outcome AS outcome, b.inFavour AS inFavour, b.against AS against,
        b.abstaining AS abstaining, el.office AS office, e.outcome AS electionOutcome, COLLECT {
          MATCH (a)-[:HAS_REQUEST]->(s:SpeakingRequest)
          WHERE s.item = i.id AND s.calledAt IS NOT NULL
          MATCH (speaker:Person {id: s.person})
          RETURN speaker.displayName ORDER BY s.calledAt
        } AS speakers, COLLECT {
          MATCH (el)-[:HAS_CANDIDACY]->(c:Candidacy)
          WHERE c.place IS NOT NULL
          RETURN c.ballotName ORDER BY c.place
        } AS elected
      ORDER BY number
      """;

  private final Messages messages = new Messages("assemblies/minutes");

  /** The draft of the minutes of an assembly that is closed. */
  String of(LockedAssembly locked, Locale language) {
    return new Draft(locked, language).text();
  }

  /** One draft while it is written. */
  private final class Draft {

    private final LockedAssembly locked;
    private final Locale language;
    private final List<String> paragraphs = new ArrayList<>();

    private Draft(LockedAssembly locked, Locale language) {
      this.locked = locked;
      this.language = language;
    }

    private String text() {
      rows(HEAD).forEach(this::head);
      came();
      proxies();
      rows(ITEMS).forEach(this::item);
      paragraphs.add(say("end", Map.of()));
      return String.join("\n\n", paragraphs);
    }

    private List<Record> rows(String statement) {
      return locked.transaction().run(statement, locked.parameters(Map.of()), row -> row);
    }

    private void head(Record row) {
      paragraphs.add(
          say(
              "heading",
              Map.of("title", text(row, "title"), "cooperative", text(row, "cooperative"))));
      Map<String, Object> gaps = new HashMap<>();
      gaps.put("kind", text(row, "kind"));
      gaps.put("convener", text(row, "convener"));
      gaps.put("conductor", text(row, "conductor"));
      gaps.put("convened", moment(row.get("convenedAt")));
      gaps.put("starts", moment(row.get("startsAt")));
      gaps.put("opened", moment(row.get("openedAt")));
      gaps.put("closed", moment(row.get("closedAt")));
      gaps.put("place", text(row, "place"));
      gaps.put("link", text(row, "link"));
      List<String> lines = new ArrayList<>();
      lines.add(say("convened", gaps));
      if (!row.get("place").isNull()) {
        lines.add(say("place", gaps));
      }
      if (!row.get("link").isNull()) {
        lines.add(say("online", gaps));
      }
      lines.add(say("held", gaps));
      paragraphs.add(String.join("\n", lines));
    }

    private void came() {
      List<Record> rows = rows(CAME);
      List<String> lines = new ArrayList<>();
      lines.add(say("came", Map.of("number", rows.size())));
      for (Record row : rows) {
        String stays =
            row.get("stays").asList(this::stay).stream().collect(joining(say("comma", Map.of())));
        lines.add(
            say(
                row.get("isOnline").asBoolean() ? "cameOnline" : "cameInPerson",
                Map.of("name", text(row, "name"), "stays", stays)));
      }
      paragraphs.add(String.join("\n", lines));
    }

    private String stay(Value value) {
      return say(
          "stay", Map.of("from", time(value.get("arrivedAt")), "to", time(value.get("leftAt"))));
    }

    private void proxies() {
      List<Record> rows = rows(PROXIES);
      if (rows.isEmpty()) {
        return;
      }
      List<String> lines = new ArrayList<>();
      lines.add(say("proxies", Map.of("number", rows.size())));
      rows.forEach(
          row ->
              lines.add(
                  say(
                      "proxy",
                      Map.of("giver", text(row, "giver"), "holder", text(row, "holder")))));
      paragraphs.add(String.join("\n", lines));
    }

    private void item(Record row) {
      List<String> lines = new ArrayList<>();
      Map<String, Object> gaps = new HashMap<>();
      gaps.put("number", row.get("number").asInt());
      gaps.put("title", text(row, "title"));
      if (row.get("calledAt").isNull()) {
        lines.add(say("itemNotCalled", gaps));
        paragraphs.add(String.join("\n", lines));
        return;
      }
      gaps.put("from", time(row.get("calledAt")));
      gaps.put("to", time(row.get("endedAt")));
      lines.add(say("item", gaps));
      addText(lines, row.get("text"));
      if (!row.get("speakers").asList().isEmpty()) {
        lines.add(say("spoke", Map.of("names", names(row.get("speakers")))));
      }
      vote(row, lines);
      if (!row.get("note").isNull()) {
        lines.add(say("note", Map.of("note", text(row, "note"))));
      }
      paragraphs.add(String.join("\n", lines));
    }

    private void vote(Record row, List<String> lines) {
      if (row.get("entitled").isNull()) {
        return;
      }
      lines.add(
          say(
              "there",
              Map.of(
                  "entitled", row.get("entitled").asInt(),
                  "present", row.get("present").asInt(),
                  "represented", row.get("represented").asInt())));
      if (!row.get("outcome").isNull()) {
        Map<String, Object> gaps = new HashMap<>();
        gaps.put("proposal", text(row, "proposal"));
        gaps.put("secret", row.get("isSecret").asBoolean() ? "yes" : "no");
        gaps.put("inFavour", row.get("inFavour").asInt());
        gaps.put("against", row.get("against").asInt());
        gaps.put("abstaining", row.get("abstaining").asInt());
        gaps.put("outcome", text(row, "outcome"));
        lines.add(say("decided", gaps));
      }
      if (!row.get("electionOutcome").isNull()) {
        boolean isElected = !row.get("elected").asList().isEmpty();
        lines.add(
            say(
                isElected ? "elected" : "nobodyElected",
                Map.of("office", text(row, "office"), "names", names(row.get("elected")))));
      }
    }

    private void addText(List<String> lines, Value text) {
      if (!text.isNull()) {
        lines.add(text.asString());
      }
    }

    private String names(Value names) {
      return String.join(say("comma", Map.of()), names.asList(Value::asString));
    }

    private String text(Record row, String key) {
      return row.get(key).asString("");
    }

    private String moment(Value value) {
      return format(
          value, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT));
    }

    private String time(Value value) {
      return format(value, DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT));
    }

    private String format(Value value, DateTimeFormatter form) {
      @Nullable OffsetDateTime at = value.isNull() ? null : value.asOffsetDateTime();
      return at == null
          ? ""
          : form.withLocale(language.equals(Locale.ENGLISH) ? Locale.UK : language)
              .format(at.atZoneSameInstant(ZoneId.systemDefault()));
    }

    private String say(String key, Map<String, Object> gaps) {
      return messages.say(key, gaps, language);
    }
  }
}
