package coop.yui.identity;

import static java.util.stream.Collectors.toMap;

import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.graph.Transaction;
import coop.yui.graph.Updates;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** What the viewer was told. Modules write the nodes together with the act that causes them. */
@Component
public class Notifications implements NodeReader {

  private static final Duration NEWS = Duration.ofDays(1);
  private static final String BEFORE_ALL_IDS = "";
  private static final String AFTER_ALL_IDS = "~";

  private static final String RETURN =
      """
      RETURN n.id AS id, n.kind AS kind, n.at AS at, n.readAt AS readAt, n.by AS by, n.about AS about
      """;
  private static final String NEWEST_FIRST =
      """
      CYPHER 25
      MATCH (n:Notification)
      WHERE n.person = $viewer AND n.id < $before AND (NOT $unreadOnly OR n.readAt IS NULL)
      """
          + RETURN
          + "ORDER BY n.person DESC, n.id DESC LIMIT $limit";
  private static final String UNREAD_AFTER =
      """
      CYPHER 25
      MATCH (n:Notification)
      WHERE n.person = $viewer AND n.id > $after AND n.readAt IS NULL AND n.at > $since
      """
          + RETURN
          + "ORDER BY n.person, n.id LIMIT 100";
  private static final String UNREAD_COUNT =
      """
      CYPHER 25
      MATCH (n:Notification)
      WHERE n.person = $viewer AND n.readAt IS NULL
      RETURN count(n) AS unread
      """;
  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (n:Notification {id: id})
      WHERE n.person = $viewer
      """
          + RETURN;
  private static final String LEAVE =
      """
      CYPHER 25
      UNWIND $rows AS row
      CREATE (:Notification {id: row.id, person: row.person, kind: $kind, at: $at, by: $by, about: $about})
      """;
  private static final String MARK_READ =
      """
      CYPHER 25
      MATCH (n:Notification)
      WHERE n.person = $viewer AND n.readAt IS NULL AND ($ids IS NULL OR n.id IN $ids)
      SET n.readAt = $now
      RETURN n.id AS id
      """;

  private final Graph graph;
  private final Updates updates;
  private final Viewers viewers;

  Notifications(Graph graph, Updates updates, Viewers viewers) {
    this.graph = graph;
    this.updates = updates;
    this.viewers = viewers;
  }

  /**
   * Leaves a notification for each of these people but the one who acted, and announces it to them.
   *
   * @param about the id of what it is about
   * @param by the id of who acted; absent when the portal itself did
   */
  public static void leave(
      Transaction transaction,
      Collection<String> persons,
      NotificationKind kind,
      String about,
      @Nullable String by) {
    List<Map<String, String>> rows =
        persons.stream()
            .filter(person -> !person.equals(by))
            .distinct()
            .map(person -> Map.of("id", NodeKind.NOTIFICATION.newId(), "person", person))
            .toList();
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("rows", rows);
    parameters.put("kind", kind);
    parameters.put("at", transaction.at());
    parameters.put("by", by);
    parameters.put("about", about);
    transaction.run(LEAVE, parameters);
    transaction.announce(persons);
  }

  /** Which notifications were read; all when left out. */
  record MarkNotificationsReadInput(@Nullable List<String> notifications) {}

  /** A page of the viewer's notifications, the newest first. */
  Connection<Notification> ofViewer(boolean unreadOnly, Page page, Viewer viewer) {
    Map<String, @Nullable Object> parameters =
        viewer.parameters(
            Map.of(
                "unreadOnly", unreadOnly,
                "before", page.id(AFTER_ALL_IDS),
                "limit", page.limit()));
    List<Notification> rows = graph.read(NEWEST_FIRST, parameters, Notifications::read);
    return page.connection(rows, notification -> new Cursor("", notification.id()));
  }

  /** How many the viewer has not read. */
  int unreadCount(Viewer viewer) {
    return graph
        .readOne(UNREAD_COUNT, viewer.parameters(Map.of()), row -> row.get("unread").asInt())
        .orElse(0);
  }

  /** Marks the viewer's own as read; others' are passed over. */
  void markRead(MarkNotificationsReadInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    Map<String, @Nullable Object> parameters =
        new HashMap<>(viewer.parameters(Map.of("now", OffsetDateTime.now(ZoneOffset.UTC))));
    parameters.put("ids", input.notifications());
    graph.keep(MARK_READ, parameters, row -> row.get("id").asString());
    updates.publish(List.of(person));
  }

  /** The viewer's unread news of the last day, then each new one as it comes, until she is gone. */
  Flux<Notification> arriving(Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    AtomicReference<String> last = new AtomicReference<>(BEFORE_ALL_IDS);
    return Flux.concat(Flux.just(person), updates.of(person))
        .onBackpressureLatest()
        .concatMapIterable(news -> unreadAfter(last, viewers.again(viewer)), 1);
  }

  private List<Notification> unreadAfter(AtomicReference<String> last, Viewer viewer) {
    List<Notification> news =
        graph.read(
            UNREAD_AFTER,
            viewer.parameters(
                Map.of(
                    "after", last.get(), "since", OffsetDateTime.now(ZoneOffset.UTC).minus(NEWS))),
            Notifications::read);
    if (!news.isEmpty()) {
      last.set(news.getLast().id());
    }
    return news;
  }

  @Override
  public NodeKind kind() {
    return NodeKind.NOTIFICATION;
  }

  @Override
  public Map<String, Notification> read(List<String> ids, Viewer viewer) {
    return graph.read(BY_IDS, viewer.parameters(Map.of("ids", ids)), Notifications::read).stream()
        .collect(toMap(Notification::id, Function.identity(), (a, b) -> a));
  }

  private static Notification read(Record row) {
    return new Notification(
        row.get("id").asString(),
        NotificationKind.valueOf(row.get("kind").asString()),
        row.get("at").asOffsetDateTime(),
        row.get("readAt").isNull() ? null : row.get("readAt").asOffsetDateTime(),
        row.get("by").asString(null),
        row.get("about").asString());
  }
}
