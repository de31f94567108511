package coop.yui.identity;

import coop.yui.graph.Connection;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.identity.Notifications.MarkNotificationsReadInput;
import coop.yui.identity.Representations.EndRepresentationInput;
import coop.yui.identity.Representations.GrantRepresentationInput;
import coop.yui.identity.StaffPosts.AppointStaffInput;
import coop.yui.identity.StaffPosts.EndStaffPostInput;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Who asks, persons, representations, staff posts and notifications. */
@Controller
class IdentityController {

  private static final String REPRESENTATIONS = "Person.representations";

  private final Persons persons;
  private final Representations representations;
  private final StaffPosts staffPosts;
  private final Notifications notifications;
  private final AwaitedDecisions awaited;
  private final NodeReaders nodes;

  IdentityController(
      Persons persons,
      Representations representations,
      StaffPosts staffPosts,
      Notifications notifications,
      AwaitedDecisions awaited,
      NodeReaders nodes,
      FieldLoaders loaders) {
    loaders.<Boolean, List<Representation>>register(
        REPRESENTATIONS, Boolean.class, List.of(), representations::ofPersons);
    this.persons = persons;
    this.representations = representations;
    this.staffPosts = staffPosts;
    this.notifications = notifications;
    this.awaited = awaited;
    this.nodes = nodes;
  }

  @QueryMapping
  @Nullable Viewer viewer(@ContextValue Viewer viewer) {
    return viewer.isSignedIn() ? viewer : null;
  }

  @QueryMapping
  @Nullable Connection<StaffPost> staffPosts(
      @Argument @Nullable String federation,
      @Argument boolean current,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @ContextValue Viewer viewer) {
    if (!viewer.isStaff() && !viewer.isAdministrator()) {
      return null;
    }
    if (federation != null) {
      NodeKind.ORGANISATION.check(federation, "federation");
    }
    return staffPosts.all(federation, current, Page.forward(first, after));
  }

  @MutationMapping
  Person changeProfile(@Argument Map<String, @Nullable Object> input, @ContextValue Viewer viewer) {
    return persons.one(persons.change(input, viewer), viewer);
  }

  @MutationMapping
  Representation grantRepresentation(
      @Argument GrantRepresentationInput input, @ContextValue Viewer viewer) {
    return representations.grant(input, viewer);
  }

  @MutationMapping
  Representation endRepresentation(
      @Argument EndRepresentationInput input, @ContextValue Viewer viewer) {
    return representations.end(input, viewer);
  }

  @MutationMapping
  StaffPost appointStaff(@Argument AppointStaffInput input, @ContextValue Viewer viewer) {
    return staffPosts.appoint(input, viewer);
  }

  @MutationMapping
  StaffPost endStaffPost(@Argument EndStaffPostInput input, @ContextValue Viewer viewer) {
    return staffPosts.end(input, viewer);
  }

  @MutationMapping
  Viewer markNotificationsRead(
      @Argument MarkNotificationsReadInput input, @ContextValue Viewer viewer) {
    notifications.markRead(input, viewer);
    return viewer;
  }

  @SubscriptionMapping
  Flux<Notification> notificationArrived(@ContextValue Viewer viewer) {
    return notifications.arriving(viewer);
  }

  @SchemaMapping(typeName = "Viewer")
  Person person(@ContextValue Viewer viewer) {
    return persons.one(viewer.mustBeSignedIn(), viewer);
  }

  @SchemaMapping(typeName = "Viewer", field = "representations")
  List<Representation> representationsOfViewer(@ContextValue Viewer viewer) {
    String id = viewer.mustBeSignedIn();
    return representations.ofPersons(List.of(id), true, viewer).getOrDefault(id, List.of());
  }

  @SchemaMapping(typeName = "Viewer", field = "staffPosts")
  List<StaffPost> staffPostsOfViewer(@ContextValue Viewer viewer) {
    return staffPosts.ofViewer(viewer);
  }

  @SchemaMapping(typeName = "Viewer")
  AwaitedDecisions.Waiting awaitedDecisions(
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @ContextValue Viewer viewer) {
    return awaited.of(viewer, Page.forward(first, after));
  }

  @SchemaMapping(typeName = "Viewer", field = "notifications")
  Connection<Notification> notificationsOfViewer(
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @Argument boolean unreadOnly,
      @ContextValue Viewer viewer) {
    return notifications.ofViewer(unreadOnly, Page.forward(first, after), viewer);
  }

  @SchemaMapping(typeName = "Viewer")
  int unreadNotificationCount(@ContextValue Viewer viewer) {
    return notifications.unreadCount(viewer);
  }

  @SchemaMapping(typeName = "Person", field = "representations")
  CompletableFuture<List<Representation>> representationsOfPerson(
      Person person, @Argument boolean current, DataFetchingEnvironment environment) {
    return FieldLoaders.load(environment, REPRESENTATIONS, person.id(), current);
  }

  @BatchMapping(typeName = "Representation", field = "person")
  Map<Representation, Person> personsOfRepresentations(
      List<Representation> sources, @ContextValue Viewer viewer) {
    return persons(sources, Representation::person, viewer);
  }

  @BatchMapping(typeName = "Representation", field = "grantedBy")
  Map<Representation, Person> grantersOfRepresentations(
      List<Representation> sources, @ContextValue Viewer viewer) {
    return persons(sources, Representation::grantedBy, viewer);
  }

  @BatchMapping(typeName = "Representation", field = "organisation")
  Map<Representation, Object> organisationsOfRepresentations(
      List<Representation> sources, @ContextValue Viewer viewer) {
    return linked(sources, Representation::organisation, viewer);
  }

  @BatchMapping(typeName = "StaffPost", field = "person")
  Map<StaffPost, Person> personsOfStaffPosts(List<StaffPost> sources, @ContextValue Viewer viewer) {
    return persons(sources, StaffPost::person, viewer);
  }

  @BatchMapping(typeName = "StaffPost", field = "appointedBy")
  Map<StaffPost, Person> appointersOfStaffPosts(
      List<StaffPost> sources, @ContextValue Viewer viewer) {
    return persons(sources, StaffPost::appointedBy, viewer);
  }

  @BatchMapping(typeName = "StaffPost", field = "endedBy")
  Map<StaffPost, Person> endersOfStaffPosts(List<StaffPost> sources, @ContextValue Viewer viewer) {
    return persons(sources, StaffPost::endedBy, viewer);
  }

  @BatchMapping(typeName = "StaffPost", field = "federation")
  Map<StaffPost, Object> federationsOfStaffPosts(
      List<StaffPost> sources, @ContextValue Viewer viewer) {
    return linked(sources, StaffPost::federation, viewer);
  }

  @BatchMapping(typeName = "Notification", field = "by")
  Map<Notification, Person> causersOfNotifications(
      List<Notification> sources, @ContextValue Viewer viewer) {
    return persons(sources, Notification::by, viewer);
  }

  @BatchMapping(typeName = "Notification", field = "about")
  Map<Notification, Object> subjectsOfNotifications(
      List<Notification> sources, @ContextValue Viewer viewer) {
    return linked(sources, Notification::about, viewer);
  }

  private <S> Map<S, Person> persons(
      List<S> sources, Function<S, @Nullable String> id, Viewer viewer) {
    return join(sources, id, persons.read(ids(sources, id), viewer));
  }

  private <S> Map<S, Object> linked(
      List<S> sources, Function<S, @Nullable String> id, Viewer viewer) {
    return join(sources, id, nodes.read(ids(sources, id), viewer));
  }

  private static <S> List<String> ids(Collection<S> sources, Function<S, @Nullable String> id) {
    return sources.stream().map(id).filter(Objects::nonNull).distinct().toList();
  }

  private static <S, T> Map<S, T> join(
      List<S> sources, Function<S, @Nullable String> id, Map<String, T> found) {
    Map<S, T> joined = new HashMap<>();
    for (S source : sources) {
      T target = found.get(String.valueOf(id.apply(source)));
      if (target != null) {
        joined.put(source, target);
      }
    }
    return joined;
  }
}
