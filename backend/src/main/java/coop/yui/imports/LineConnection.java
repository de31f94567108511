package coop.yui.imports;

import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import java.util.List;

/** A page of a file of lines. */
record LineConnection<T>(
    List<Connection.Edge<T>> edges, Connection.PageInfo pageInfo, int totalCount) {

  public List<T> nodes() {
    return edges.stream().map(Connection.Edge::node).toList();
  }

  /** The page of the lines of an import, of which there are so many in all. */
  static <T> LineConnection<T> of(String importId, int total, Lines<T> all, Page page) {
    List<Lines.Line<T>> lines = all.read(from(page), page.limit());
    Connection<Lines.Line<T>> found =
        page.connection(lines, line -> new Cursor(String.valueOf(line.end()), importId));
    return new LineConnection<>(
        found.edges().stream()
            .map(edge -> new Connection.Edge<>(edge.cursor(), edge.node().thing()))
            .toList(),
        found.pageInfo(),
        total);
  }

  private static long from(Page page) {
    try {
      return Long.parseLong(page.key("0"));
    } catch (NumberFormatException e) {
      throw new Refusal(RefusalCode.INVALID_CURSOR).field("after");
    }
  }
}
