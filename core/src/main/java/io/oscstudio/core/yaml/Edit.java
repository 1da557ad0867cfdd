package io.oscstudio.core.yaml;

import org.jspecify.annotations.Nullable;

/**
 * What to do with the place a path names. Data are maps, lists, strings, booleans, numbers and
 * nulls.
 */
public sealed interface Edit {
  /**
   * Gives the place a value, whatever is there now, and makes the place if it is missing: keys are
   * added to their maps, an index that is the list's size appends. A map is changed key by key, so
   * that comments of what stays survive.
   *
   * @param data the new value
   */
  record Set(@Nullable Object data) implements Edit {}

  /**
   * Adds an entry to the map at the path.
   *
   * @param index before which entry; the number of entries, or more, is the end
   * @param key a key the map does not have
   * @param data its value
   */
  record InsertKey(int index, String key, @Nullable Object data) implements Edit {}

  /**
   * Adds an item to the list at the path.
   *
   * @param index before which item; the number of items, or more, is the end
   * @param data the item
   */
  record InsertItem(int index, @Nullable Object data) implements Edit {}

  /** Takes the entry or item away, with the comments that belong to it. */
  record Delete() implements Edit {}

  /**
   * Of the entries that have the key of the one at the path, takes the first away, unless it is the
   * only one. Paths lead to the last.
   */
  record DeleteEarlier() implements Edit {}

  /**
   * Moves the list item at the path, with its comments.
   *
   * @param index its index afterwards
   */
  record Move(int index) implements Edit {}

  /**
   * Renames the key of the entry at the path.
   *
   * @param key a key the map does not have
   */
  record Rename(String key) implements Edit {}

  /** See {@link Set}. */
  static Edit set(@Nullable Object data) {
    return new Set(data);
  }

  /** Adds an entry at the end of the map. */
  static Edit insertKey(String key, @Nullable Object data) {
    return new InsertKey(Integer.MAX_VALUE, key, data);
  }

  /** See {@link InsertKey}. */
  static Edit insertKey(int index, String key, @Nullable Object data) {
    return new InsertKey(index, key, data);
  }

  /** See {@link InsertItem}. */
  static Edit insertItem(int index, @Nullable Object data) {
    return new InsertItem(index, data);
  }

  /** Adds an item at the end of the list. */
  static Edit append(@Nullable Object data) {
    return new InsertItem(Integer.MAX_VALUE, data);
  }

  /** See {@link Delete}. */
  static Edit delete() {
    return new Delete();
  }

  /** See {@link DeleteEarlier}. */
  static Edit deleteEarlier() {
    return new DeleteEarlier();
  }

  /** See {@link Move}. */
  static Edit move(int index) {
    return new Move(index);
  }

  /** See {@link Rename}. */
  static Edit rename(String key) {
    return new Rename(key);
  }
}
