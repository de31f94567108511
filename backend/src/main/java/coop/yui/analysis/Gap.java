package coop.yui.analysis;

import coop.yui.network.Organisation;
import coop.yui.network.Sector;
import org.jspecify.annotations.Nullable;

/**
 * Something that is missing in the network.
 *
 * @param organisation whose gap it is; absent for the gap of a sector
 * @param placeCode where
 * @param sector in which field; absent for the gap of an organisation
 * @param cooperativeCount how many co-operatives it is about
 */
record Gap(
    GapKind kind,
    @Nullable Organisation organisation,
    @Nullable String placeCode,
    @Nullable Sector sector,
    int cooperativeCount) {}
