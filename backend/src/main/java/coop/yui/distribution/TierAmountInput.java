package coop.yui.distribution;

import coop.yui.waterfall.Tier;
import java.math.BigDecimal;

/** What a tier shall get. */
record TierAmountInput(Tier tier, BigDecimal amount) {}
