package coop.yui.graph;

/** A thing whose type in the schema is not told by its class. */
public interface TypedNode {

  /** The name of its type in the schema. */
  String typeName();
}
