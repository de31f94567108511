package coop.yui.web;

import coop.yui.identity.Viewer;
import graphql.GraphQLContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the ground rules know of one call while it lasts; travels in its GraphQL context. */
final class Call {

  private static final int NETWORK_BYTES = 8;

  private final Locale language;
  private final String address;
  private final boolean isReadOnly;
  private volatile Budgets.@Nullable Cost cost;
  private volatile boolean isTooLong;

  Call(Locale language, @Nullable InetSocketAddress address, boolean isReadOnly) {
    this.language = language;
    this.address = address == null ? "unknown" : network(address.getAddress());
    this.isReadOnly = isReadOnly;
  }

  static Call of(GraphQLContext context) {
    Call call = context.get(Call.class);
    if (call == null) {
      throw new IllegalStateException("a call came around the interceptor");
    }
    return call;
  }

  static Viewer viewer(GraphQLContext context) {
    return context.getOrDefault("viewer", Viewer.ANONYMOUS);
  }

  /** Whose budget and whose streams it counts for. */
  String payer(Viewer viewer) {
    return viewer.isSignedIn() ? "person " + viewer.person() : "address " + address;
  }

  Locale language() {
    return language;
  }

  /** Whether it came with GET, which must not change anything. */
  boolean isReadOnly() {
    return isReadOnly;
  }

  Budgets.@Nullable Cost cost() {
    return cost;
  }

  void cost(Budgets.Cost spent) {
    cost = spent;
  }

  boolean isTooLong() {
    return isTooLong;
  }

  void tooLong() {
    isTooLong = true;
  }

  // One household or host has a whole network of IPv6 addresses.
  private static String network(@Nullable InetAddress address) {
    return switch (address) {
      case null -> "unknown";
      case Inet6Address six -> HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_BYTES);
      default -> address.getHostAddress();
    };
  }
}
