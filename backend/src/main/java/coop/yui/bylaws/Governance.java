package coop.yui.bylaws;

import coop.yui.network.Organisation;

/** The own affairs of a co-operative; each module adds its fields. */
public record Governance(Organisation cooperative) {}
