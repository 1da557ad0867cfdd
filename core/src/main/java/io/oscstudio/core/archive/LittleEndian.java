package io.oscstudio.core.archive;

/** Unsigned little-endian numbers out of a byte array, as zip headers hold them. */
record LittleEndian(byte[] bytes) {
  int int16(int at) {
    return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
  }

  /** 32 bits as they are, for signatures. */
  int int32(int at) {
    return int16(at) | int16(at + 2) << 16;
  }

  long uint32(int at) {
    return int32(at) & 0xFFFF_FFFFL;
  }

  long int64(int at) {
    return uint32(at) | uint32(at + 4) << 32;
  }
}
