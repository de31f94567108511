package coop.yui.upkeep;

import coop.yui.network.Organisation;

/** How much would go over from one entry to the other. */
record MergePreview(
    Organisation kept, Organisation merged, int alliances, int affiliations, int people) {}
