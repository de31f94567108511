package coop.yui.web;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one call, one person and one connection may ask for.
 *
 * @param body the longest body of a call
 * @param message the longest message of a WebSocket
 * @param characters the longest document
 * @param tokens the most tokens of a document
 * @param depth how deep fields may nest
 * @param fields the most fields, fragments spread out
 * @param aliases the most aliases, fragments spread out
 * @param rootFields the most fields of the root, fragments spread out
 * @param items the most items of a list given as an argument
 * @param listSize how many entries a list without page size is reckoned as
 * @param cost the most units of work of one call
 * @param time how long a call may take
 * @param budget units of work that a person has
 * @param anonymousBudget units of work that an address has where nobody is signed in
 * @param budgetPeriod in which time a spent budget is full again
 * @param streams the most open subscriptions of a person or address
 * @param keepAlive how often a silent connection is kept awake
 * @param recheck how often an open subscription asks whether the person still is who she was
 * @param documents the most characters of documents kept parsed
 * @param origins origins beside the portal's own whose pages may open a WebSocket
 */
@ConfigurationProperties("yui.limits")
record Limits(
    @DefaultValue("256KB") DataSize body,
    @DefaultValue("64KB") DataSize message,
    @DefaultValue("60000") int characters,
    @DefaultValue("10000") int tokens,
    @DefaultValue("20") int depth,
    @DefaultValue("2000") int fields,
    @DefaultValue("100") int aliases,
    @DefaultValue("30") int rootFields,
    @DefaultValue("100") int items,
    @DefaultValue("10") int listSize,
    @DefaultValue("50000") int cost,
    @DefaultValue("20s") Duration time,
    @DefaultValue("1200000") int budget,
    @DefaultValue("600000") int anonymousBudget,
    @DefaultValue("1m") Duration budgetPeriod,
    @DefaultValue("20") int streams,
    @DefaultValue("20s") Duration keepAlive,
    @DefaultValue("30s") Duration recheck,
    @DefaultValue("4000000") int documents,
    @DefaultValue Set<String> origins) {}
