package coop.yui.identity;

import coop.yui.graph.TestGraph;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Readers of nodes for tests without the whole portal. */
public final class TestNodeReaders {

  private TestNodeReaders() {}

  /** These readers, with the one of persons. */
  public static NodeReaders of(NodeReader... readers) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    Stream.concat(Stream.of(new Persons(TestGraph.graph())), List.of(readers).stream())
        .forEach(reader -> beans.addBean(reader.kind().name(), reader));
    return new NodeReaders(beans.getBeanProvider(NodeReader.class));
  }
}
