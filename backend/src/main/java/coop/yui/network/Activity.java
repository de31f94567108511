package coop.yui.network;

/** An entry of the activity list, with its name in the language of the request. */
public record Activity(String code, String uri, String name) {}
