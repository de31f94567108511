package coop.yui.search;

import coop.yui.graph.Connection;
import coop.yui.graph.Page;
import coop.yui.identity.Viewer;
import coop.yui.search.Search.SearchResult;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** One box that finds everything. */
@Controller
class SearchController {

  private final Search search;

  SearchController(Search search) {
    this.search = search;
  }

  @QueryMapping
  Connection<SearchResult> search(
      @Argument String text,
      @Argument @Nullable List<SearchKind> kinds,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @ContextValue Viewer viewer) {
    EnumSet<SearchKind> asked =
        kinds == null || kinds.isEmpty() ? EnumSet.allOf(SearchKind.class) : EnumSet.copyOf(kinds);
    return search.find(text, asked, Page.forward(first, after), viewer);
  }

  @QueryMapping
  List<SearchResult> suggestions(
      @Argument String text, @Argument int atMost, @ContextValue Viewer viewer) {
    return search.suggest(text, atMost, viewer);
  }
}
