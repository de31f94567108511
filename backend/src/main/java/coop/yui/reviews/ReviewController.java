package coop.yui.reviews;

import static java.util.stream.Collectors.groupingBy;

import coop.yui.bylaws.Governance;
import coop.yui.graph.Connection;
import coop.yui.graph.Page;
import coop.yui.identity.FieldLoaders;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Viewer;
import coop.yui.indicators.IndicatorSeries;
import coop.yui.network.Linked;
import coop.yui.reviews.AwaitedImprovements.AwaitedImprovement;
import coop.yui.reviews.Improvement.Postponement;
import coop.yui.reviews.ImprovementActs.AddImprovementInput;
import coop.yui.reviews.ImprovementActs.FinishImprovementInput;
import coop.yui.reviews.ImprovementActs.PostponeImprovementInput;
import coop.yui.reviews.ImprovementActs.RemoveImprovementInput;
import coop.yui.reviews.Improvements.ImprovementPage;
import coop.yui.reviews.Review.BudgetResult;
import coop.yui.reviews.Review.TargetResult;
import coop.yui.reviews.ReviewActs.ChangeReviewInput;
import coop.yui.reviews.ReviewActs.ConcludeReviewInput;
import coop.yui.reviews.ReviewActs.DiscardReviewInput;
import coop.yui.reviews.ReviewActs.StartReviewInput;
import coop.yui.reviews.Reviews.ReviewPage;
import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What became of business plans, and what shall become better. */
@Controller
class ReviewController {

  private static final String REVIEWS = "Governance.reviews";
  private static final String IMPROVEMENTS = "Governance.improvements";

  private final ReviewActs acts;
  private final Improvements improvements;
  private final ImprovementActs improvementActs;
  private final IndicatorSeries indicators;
  private final NodeReaders nodes;

  ReviewController(
      Reviews reviews,
      ReviewActs acts,
      Improvements improvements,
      ImprovementActs improvementActs,
      IndicatorSeries indicators,
      NodeReaders nodes,
      FieldLoaders loaders) {
    this.acts = acts;
    this.improvements = improvements;
    this.improvementActs = improvementActs;
    this.indicators = indicators;
    this.nodes = nodes;
    loaders.registerAbsent(REVIEWS, ReviewPage.class, reviews::of);
    loaders.registerAbsent(IMPROVEMENTS, ImprovementPage.class, improvements::of);
  }

  @MutationMapping
  Review startReview(@Argument StartReviewInput input, @ContextValue Viewer viewer) {
    return acts.start(input, viewer);
  }

  @MutationMapping
  Review changeReview(@Argument ChangeReviewInput input, @ContextValue Viewer viewer) {
    return acts.change(input, viewer);
  }

  @MutationMapping
  Review concludeReview(@Argument ConcludeReviewInput input, @ContextValue Viewer viewer) {
    return acts.conclude(input, viewer);
  }

  @MutationMapping
  Review discardReview(@Argument DiscardReviewInput input, @ContextValue Viewer viewer) {
    return acts.discard(input, viewer);
  }

  @MutationMapping
  Review addImprovement(@Argument AddImprovementInput input, @ContextValue Viewer viewer) {
    return improvementActs.add(input, viewer);
  }

  @MutationMapping
  Review removeImprovement(@Argument RemoveImprovementInput input, @ContextValue Viewer viewer) {
    return improvementActs.remove(input, viewer);
  }

  @MutationMapping
  Improvement finishImprovement(
      @Argument FinishImprovementInput input, @ContextValue Viewer viewer) {
    return improvementActs.finish(input, viewer);
  }

  @MutationMapping
  Improvement postponeImprovement(
      @Argument PostponeImprovementInput input, @ContextValue Viewer viewer) {
    return improvementActs.postpone(input, viewer);
  }

  @SchemaMapping(typeName = "Governance", field = "reviews")
  CompletableFuture<@Nullable Connection<Review>> reviews(
      Governance governance,
      @Argument @Nullable String plan,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    ReviewPage page = new ReviewPage(plan, Page.forward(first, after));
    return FieldLoaders.load(environment, REVIEWS, governance.cooperative().id(), page);
  }

  @SchemaMapping(typeName = "Governance", field = "improvements")
  CompletableFuture<@Nullable Connection<Improvement>> improvements(
      Governance governance,
      @Argument boolean includeDone,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    ImprovementPage page = new ImprovementPage(includeDone, Page.forward(first, after));
    return FieldLoaders.load(environment, IMPROVEMENTS, governance.cooperative().id(), page);
  }

  @SchemaMapping(typeName = "Review")
  List<ReviewAct> viewerActs(Review review, @ContextValue Viewer viewer) {
    return ReviewAct.of(review, viewer);
  }

  @SchemaMapping(typeName = "Improvement", field = "viewerActs")
  List<ImprovementAct> improvementActs(Improvement improvement, @ContextValue Viewer viewer) {
    return ImprovementAct.of(improvement, viewer);
  }

  @SchemaMapping(typeName = "BudgetResult")
  @Nullable Money difference(BudgetResult result) {
    Money actual = result.actual();
    return actual == null ? null : actual.minus(result.planned());
  }

  @BatchMapping(typeName = "TargetResult", field = "measured")
  Map<TargetResult, Object> measured(List<TargetResult> sources) {
    Map<TargetResult, Object> measured = new HashMap<>();
    record Window(LocalDate from, LocalDate until) {}
    sources.stream()
        .filter(source -> source.indicator() != null)
        .collect(groupingBy(source -> new Window(source.from(), source.until())))
        .forEach(
            (window, asked) -> {
              Map<String, BigDecimal> values =
                  indicators.lastValues(
                      Linked.ids(asked, TargetResult::indicator), window.from(), window.until());
              measured.putAll(Linked.join(asked, TargetResult::indicator, values));
            });
    return measured;
  }

  @BatchMapping(typeName = "TargetResult", field = "indicator")
  Map<TargetResult, Object> measuring(List<TargetResult> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, TargetResult::indicator, nodes, viewer);
  }

  @BatchMapping(typeName = "Review", field = "cooperative")
  Map<Review, Object> cooperatives(List<Review> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Review::cooperative, nodes, viewer);
  }

  @BatchMapping(typeName = "Review", field = "plan")
  Map<Review, Object> plans(List<Review> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Review::plan, nodes, viewer);
  }

  @BatchMapping(typeName = "Review", field = "startedBy")
  Map<Review, Object> starting(List<Review> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Review::startedBy, nodes, viewer);
  }

  @BatchMapping(typeName = "Review", field = "concludedBy")
  Map<Review, Object> concluding(List<Review> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Review::concludedBy, nodes, viewer);
  }

  @BatchMapping(typeName = "Review", field = "improvements")
  Map<Review, List<Improvement>> ofReviews(List<Review> sources) {
    Map<String, List<Improvement>> found = improvements.ofReviews(Linked.ids(sources, Review::id));
    Map<Review, List<Improvement>> all = new HashMap<>();
    sources.forEach(source -> all.put(source, found.getOrDefault(source.id(), List.of())));
    return all;
  }

  @BatchMapping(typeName = "Improvement", field = "review")
  Map<Improvement, Object> reviewsOf(List<Improvement> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Improvement::review, nodes, viewer);
  }

  @BatchMapping(typeName = "Improvement", field = "owner")
  Map<Improvement, Object> owners(List<Improvement> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Improvement::owner, nodes, viewer);
  }

  @BatchMapping(typeName = "Postponement", field = "formerOwner")
  Map<Postponement, Object> formerOwners(List<Postponement> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Postponement::formerOwner, nodes, viewer);
  }

  @BatchMapping(typeName = "Postponement", field = "by")
  Map<Postponement, Object> postponing(List<Postponement> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Postponement::by, nodes, viewer);
  }

  @BatchMapping(typeName = "AwaitedImprovement", field = "organisation")
  Map<AwaitedImprovement, Object> awaitedAt(
      List<AwaitedImprovement> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AwaitedImprovement::organisation, nodes, viewer);
  }

  @BatchMapping(typeName = "AwaitedImprovement", field = "improvement")
  Map<AwaitedImprovement, Object> awaited(
      List<AwaitedImprovement> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AwaitedImprovement::id, nodes, viewer);
  }
}
