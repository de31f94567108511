package coop.yui.imports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of imports.
 *
 * @param largestFile the largest file accepted
 * @param mostRows the most rows of a file, without its header
 * @param batch how many rows are written in one transaction
 */
@ConfigurationProperties("yui.imports")
record ImportProperties(
    @DefaultValue("512MB") DataSize largestFile,
    @DefaultValue("1000000") int mostRows,
    @DefaultValue("1000") int batch) {}
