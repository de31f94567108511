package coop.yui.network;

/** A point on the earth, WGS 84, in degrees north and east. */
public record Coordinates(double latitude, double longitude) {}
