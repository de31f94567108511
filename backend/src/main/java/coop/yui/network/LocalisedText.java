package coop.yui.network;

/** A text in one language. */
public record LocalisedText(String language, String text) {}
