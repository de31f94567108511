package coop.yui.assemblies;

/** How the members meet. */
enum AssemblyFormat {
  IN_PERSON,
  ONLINE,
  HYBRID;

  boolean hasPlace() {
    return this != ONLINE;
  }

  boolean hasLink() {
    return this != IN_PERSON;
  }
}
