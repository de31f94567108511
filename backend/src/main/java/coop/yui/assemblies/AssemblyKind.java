package coop.yui.assemblies;

/** What kind of assembly. */
enum AssemblyKind {
  ORDINARY,
  EXTRAORDINARY
}
