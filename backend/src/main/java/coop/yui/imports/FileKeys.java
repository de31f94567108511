package coop.yui.imports;

import java.util.Collection;

/**
 * In which row of a file each key was first. Keys are kept as hashes of 64 bits, so that a million
 * take 24 MB; that two different keys of a file of that size fall together has a chance of one in
 * thirty million.
 */
final class FileKeys {

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long[] hashes = new long[1 << 12];
  private int[] rows = new int[1 << 12];
  private int size;

  /**
   * The first row that claimed one of these keys; 0 when there is none, and then this row claims
   * them.
   */
  int claim(Collection<String> keys, int row) {
    for (String key : keys) {
      int first = rows[place(hash(key))];
      if (first != 0) {
        return first;
      }
    }
    keys.forEach(key -> put(hash(key), row));
    return 0;
  }

  private void put(long hash, int row) {
    if (size * 2 >= rows.length) {
      grow();
    }
    int place = place(hash);
    if (rows[place] == 0) {
      size++;
    }
    hashes[place] = hash;
    rows[place] = row;
  }

  private int place(long hash) {
    int mask = rows.length - 1;
    int place = (int) (hash ^ (hash >>> 32)) & mask;
    while (rows[place] != 0 && hashes[place] != hash) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldRows = rows;
    hashes = new long[oldHashes.length * 2];
    rows = new int[oldRows.length * 2];
    for (int i = 0; i < oldRows.length; i++) {
      if (oldRows[i] != 0) {
        int place = place(oldHashes[i]);
        hashes[place] = oldHashes[i];
        rows[place] = oldRows[i];
      }
    }
  }

  /** FNV-1a over the key's characters, with its bits mixed at the end. */
  private static long hash(String key) {
    long hash = OFFSET;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * PRIME;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return hash ^ (hash >>> 33);
  }
}
