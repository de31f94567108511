package coop.yui.upkeep;

import coop.yui.graph.SearchWords;
import java.net.URI;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How alike two entries are, told by what they have in common. Names are compared without case,
 * width, accents, punctuation and the words of legal forms.
 */
final class Likeness {

  /** Less than this is chance: the same place and a similar name make it, neither alone does. */
  static final int ENOUGH = 4;

  /** Of two names of which one holds the other, the shorter must not be shorter than this. */
  private static final int SHORTEST_PART = 4;

  private static final double NEAR_METRES = 200;
  private static final double METRES_OF_A_DEGREE = 111_320;
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "労働者協同組合|企業組合|特定非営利活動法人|npo法人|一般社団法人|社会福祉法人|株式会社|合同会社"
              + "|\\b(limited|ltd|llc|inc|cooperative|coop|co-operative|society|scop|scic|scarl|soc|coop\\.|cic"
              + "|s\\.?coop|sll|worker|workers|the)\\b");

  private Likeness() {}

  /**
   * What is compared of an entry.
   *
   * @param name as {@link #plain} makes it
   */
  record Traits(
      String id,
      String name,
      @Nullable String website,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String address,
      @Nullable String place,
      double latitude,
      double longitude) {}

  /** A name without what tells nothing. */
  static String plain(String name) {
    String folded = SearchWords.fold(name).toLowerCase(Locale.ROOT);
    String plain = NO_LETTERS.matcher(LEGAL_FORM.matcher(folded).replaceAll(" ")).replaceAll("");
    return plain.isEmpty() ? NO_LETTERS.matcher(folded).replaceAll("") : plain;
  }

  /** A website without scheme, www and trailing slash; absent when it is none. */
  static @Nullable String site(@Nullable String website) {
    if (website == null) {
      return null;
    }
    try {
      URI uri = URI.create(website);
      String host = uri.getHost();
      return host == null
          ? null
          : (host.replaceFirst("^www\\.", "") + uri.getPath())
              .replaceFirst("/+$", "")
              .toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** A text of which only letters and digits count; absent when it has none. */
  static @Nullable String compact(@Nullable String text) {
    String compact = text == null ? "" : NO_LETTERS.matcher(SearchWords.fold(text)).replaceAll("");
    return compact.isEmpty() ? null : compact;
  }

  /** What two entries have in common; empty when it is less than {@link #ENOUGH}. */
  static Set<DuplicateReason> of(Traits one, Traits other) {
    Set<DuplicateReason> reasons = EnumSet.noneOf(DuplicateReason.class);
    if (one.name().equals(other.name())) {
      reasons.add(DuplicateReason.SAME_NAME);
    } else if (isSimilar(one.name(), other.name())) {
      reasons.add(DuplicateReason.SIMILAR_NAME);
    }
    addIfSame(reasons, DuplicateReason.SAME_WEBSITE, one, other, Traits::website);
    addIfSame(reasons, DuplicateReason.SAME_EMAIL, one, other, Traits::email);
    addIfSame(reasons, DuplicateReason.SAME_PHONE, one, other, Traits::phone);
    addIfSame(reasons, DuplicateReason.SAME_ADDRESS, one, other, Traits::address);
    addIfSame(reasons, DuplicateReason.SAME_PLACE, one, other, Traits::place);
    if (isNear(one, other)) {
      reasons.add(DuplicateReason.NEAR);
    }
    boolean liesElsewhere =
        one.place() != null
            && other.place() != null
            && !reasons.contains(DuplicateReason.SAME_PLACE);
    boolean isNamedAlike =
        reasons.contains(DuplicateReason.SAME_NAME)
            || reasons.contains(DuplicateReason.SIMILAR_NAME);
    boolean isSameNameOnly = reasons.equals(Set.of(DuplicateReason.SAME_NAME)) && liesElsewhere;
    return isNamedAlike && !isSameNameOnly && weight(reasons) >= ENOUGH ? reasons : Set.of();
  }

  /** How much reasons say together. */
  static int weight(Set<DuplicateReason> reasons) {
    return reasons.stream().mapToInt(DuplicateReason::weight).sum();
  }

  private static void addIfSame(
      Set<DuplicateReason> reasons,
      DuplicateReason reason,
      Traits one,
      Traits other,
      Function<Traits, @Nullable String> trait) {
    String value = trait.apply(one);
    if (value != null && value.equals(trait.apply(other))) {
      reasons.add(reason);
    }
  }

  /** One holds the other, or they share most of their pairs of letters (Dice's coefficient). */
  private static boolean isSimilar(String one, String other) {
    String shorter = one.length() < other.length() ? one : other;
    String longer = shorter.equals(one) ? other : one;
    if (shorter.length() >= SHORTEST_PART && longer.contains(shorter)) {
      return true;
    }
    Set<String> pairs = pairs(one);
    Set<String> others = pairs(other);
    int all = pairs.size() + others.size();
    pairs.retainAll(others);
    return all > 0 && 2.0 * pairs.size() / all >= 0.8;
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }

  private static boolean isNear(Traits one, Traits other) {
    if (Double.isNaN(one.latitude()) || Double.isNaN(other.latitude())) {
      return false;
    }
    double north = (one.latitude() - other.latitude()) * METRES_OF_A_DEGREE;
    double east =
        (one.longitude() - other.longitude())
            * METRES_OF_A_DEGREE
            * Math.cos(Math.toRadians(one.latitude()));
    return Math.hypot(north, east) <= NEAR_METRES;
  }
}
