package coop.yui.imports;

import java.util.List;

/** A column of a file: its place from 0, its header and its first values. */
public record ImportColumn(int position, String header, List<String> examples) {}
