package coop.yui.analysis;

import coop.yui.identity.Viewer;
import coop.yui.network.Visibility;

/** How much of the network a viewer sees; the widest comes last. */
enum Sight {
  PUBLIC,
  SIGNED_IN,
  STAFF;

  /** How much the viewer sees. What she represents beyond that is not counted. */
  static Sight of(Viewer viewer) {
    if (viewer.isStaff()) {
      return STAFF;
    }
    return viewer.isSignedIn() ? SIGNED_IN : PUBLIC;
  }

  /** Whether an organisation of this visibility counts. */
  boolean includes(Visibility visibility) {
    return switch (visibility) {
      case PUBLIC -> true;
      case SIGNED_IN -> this != PUBLIC;
      case PRIVATE -> this == STAFF;
    };
  }
}
