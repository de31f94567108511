package coop.yui.imports;

import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Updates;
import coop.yui.identity.Viewer;
import coop.yui.identity.Viewers;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** How imports get on, for those who watch. */
@Component
class ImportNews {

  private static final Duration PAUSE = Duration.ofMillis(250);

  private final DirectoryImports imports;
  private final Updates updates;
  private final Viewers viewers;

  ImportNews(DirectoryImports imports, Updates updates, Viewers viewers) {
    this.imports = imports;
    this.updates = updates;
    this.viewers = viewers;
  }

  /**
   * The import now and after each step, at most a few times a second, until it is over or the
   * viewer is staff no more.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_ALLOWED, NOT_FOUND
   */
  Flux<DirectoryImport> of(String importId, Viewer viewer) {
    viewer.mustBeStaff();
    String id = NodeKind.IMPORT.check(importId, "id");
    return Flux.merge(updates.of(id), Mono.just(id))
        .onBackpressureLatest()
        .concatMap(
            news ->
                read(id, viewer).concatWith(Mono.<DirectoryImport>empty().delaySubscription(PAUSE)),
            0)
        .takeUntil(found -> found.state().isOver());
  }

  private Flux<DirectoryImport> read(String id, Viewer viewer) {
    return Mono.fromCallable(
            () ->
                imports.read(List.of(id), viewers.again(viewer)).values().stream()
                    .findFirst()
                    .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND)))
        .subscribeOn(Schedulers.boundedElastic())
        .flux();
  }
}
