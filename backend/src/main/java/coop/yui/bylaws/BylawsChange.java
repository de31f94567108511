package coop.yui.bylaws;

/** A parameter with the value it shall have, in its form. */
public record BylawsChange(BylawsParameter parameter, String value) {}
