package io.oscstudio.core.upgrade;

import io.oscstudio.core.upgrade.UpgradeGraph.Edge;
import io.oscstudio.core.upgrade.UpgradeGraph.Kind;
import io.oscstudio.core.upgrade.UpgradeGraph.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.PriorityQueue;

/**
 * Where the versions of a graph are drawn: a row for each, the newest on top, and lanes beside them
 * for the connections. Connections that begin at one version share a line, as do those that one
 * release refuses, so that a thousand versions stay readable. Making it takes time in proportion to
 * the connections (times the logarithm of the lines), asking for some rows in proportion to the
 * lanes.
 */
public final class GraphLayout {
  /** The lane in which neighbours are connected straight. */
  public static final int SPINE = 0;

  /**
   * Connections of one kind that share a line in a lane, all from one version or all to one.
   *
   * @param sources rows of the versions they come from, ascending
   * @param targets rows of the releases that name those, ascending
   * @param lane {@link #SPINE}, or a number from 1 on
   */
  public record Bundle(Kind kind, List<Integer> sources, List<Integer> targets, int lane) {
    public Bundle {
      sources = List.copyOf(sources);
      targets = List.copyOf(targets);
    }

    /** The first row it touches. */
    public int top() {
      return Math.min(sources.getFirst(), targets.getFirst());
    }

    /** The last row it touches. */
    public int bottom() {
      return Math.max(sources.getLast(), targets.getLast());
    }

    /** Whether a connection begins in this row. */
    public boolean comesFrom(int row) {
      return Collections.binarySearch(sources, row) >= 0;
    }

    /** Whether a connection ends in this row. */
    public boolean goesTo(int row) {
      return Collections.binarySearch(targets, row) >= 0;
    }

    /** The row that all its connections have in common. */
    public int hub() {
      return sources.size() == 1 ? sources.getFirst() : targets.getFirst();
    }

    private Bundle in(int otherLane) {
      return new Bundle(kind, sources, targets, otherLane);
    }
  }

  private record Hub(Kind kind, int row) {}

  private record Taken(int bottom, int lane) {}

  private static final Comparator<Bundle> FROM_TOP =
      Comparator.comparingInt(Bundle::top).thenComparingInt(Bundle::bottom);

  private final List<Node> rows;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<List<Bundle>> lanes = new ArrayList<>();

  private GraphLayout(UpgradeGraph graph) {
    rows = List.copyOf(graph.nodes().reversed());
    for (int i = 0; i < rows.size(); i++) {
      places.put(rows.get(i).version(), i);
    }
    lanes.add(new ArrayList<>());
    place(bundles(graph.edges()));
  }

  /** The layout of a graph. */
  public static GraphLayout of(UpgradeGraph graph) {
    return new GraphLayout(graph);
  }

  /** The versions, newest first. */
  public List<Node> rows() {
    return rows;
  }

  /** The row of a version, if it is one of the graph. */
  public OptionalInt row(String version) {
    Integer row = places.get(version);
    return row == null ? OptionalInt.empty() : OptionalInt.of(row);
  }

  /** How many lanes there are, that of neighbours included. */
  public int lanes() {
    return lanes.size();
  }

  /** The lines that touch one of these rows or pass it, by their lanes. */
  public List<Bundle> crossing(int first, int last) {
    List<Bundle> found = new ArrayList<>();
    for (List<Bundle> lane : lanes) {
      for (int i = firstEndingAt(lane, first); i < lane.size(); i++) {
        if (lane.get(i).top() > last) {
          break;
        }
        found.add(lane.get(i));
      }
    }
    return List.copyOf(found);
  }

  /** Lines of a lane follow one another, so their ends are in the order of their beginnings. */
  private static int firstEndingAt(List<Bundle> lane, int row) {
    int low = 0;
    int high = lane.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lane.get(middle).bottom() < row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private List<Bundle> bundles(List<Edge> edges) {
    Map<Hub, List<Integer>> shared = new LinkedHashMap<>();
    for (Edge edge : edges) {
      int from = rowOf(edge.from());
      int to = rowOf(edge.to());
      if (edge.kind() == Kind.UPGRADE && from - to == 1) {
        lanes.getFirst().add(new Bundle(Kind.UPGRADE, List.of(from), List.of(to), SPINE));
      } else {
        boolean byOrigin = edge.kind() == Kind.UPGRADE;
        shared
            .computeIfAbsent(new Hub(edge.kind(), byOrigin ? from : to), h -> new ArrayList<>())
            .add(byOrigin ? to : from);
      }
    }
    lanes.getFirst().sort(FROM_TOP);
    List<Bundle> bundles = new ArrayList<>();
    shared.forEach((hub, ends) -> bundles.add(bundle(hub, ends)));
    return bundles;
  }

  private int rowOf(String version) {
    return places.getOrDefault(version, 0);
  }

  private static Bundle bundle(Hub hub, List<Integer> ends) {
    List<Integer> one = List.of(hub.row());
    List<Integer> many = ends.stream().sorted().toList();
    return hub.kind() == Kind.UPGRADE
        ? new Bundle(hub.kind(), one, many, SPINE)
        : new Bundle(hub.kind(), many, one, SPINE);
  }

  /** Gives each line the innermost lane that is free in all of its rows. */
  private void place(List<Bundle> bundles) {
    PriorityQueue<Taken> taken = new PriorityQueue<>(Comparator.comparingInt(Taken::bottom));
    PriorityQueue<Integer> free = new PriorityQueue<>();
    for (Bundle bundle : bundles.stream().sorted(FROM_TOP).toList()) {
      while (!taken.isEmpty() && taken.element().bottom() < bundle.top()) {
        free.add(taken.remove().lane());
      }
      if (free.isEmpty()) {
        free.add(lanes.size());
        lanes.add(new ArrayList<>());
      }
      int lane = free.remove();
      lanes.get(lane).add(bundle.in(lane));
      taken.add(new Taken(bundle.bottom(), lane));
    }
  }
}
