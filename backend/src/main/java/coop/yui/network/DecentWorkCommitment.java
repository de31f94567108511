package coop.yui.network;

/** What the parties promise to those who work under their alliance. */
public record DecentWorkCommitment(DecentWorkTopic topic, String text) {}
