/** Bits written one after the other, the lowest first (RFC 7932, section 1.5.1). */
export interface BitWriter {
  /** Appends the `count` lowest bits of `value`; at most 24 at a time. */
  write(value: number, count: number): void;
  /** The bytes so far, the last one filled up with zeros. */
  bytes(): Uint8Array;
}

export function createBitWriter(capacity: number): BitWriter {
  let buffer = new Uint8Array(Math.max(64, capacity));
  let at = 0;
  let pending = 0;
  let held = 0;
  const flush = (): void => {
    if (at + 4 > buffer.length) {
      const grown = new Uint8Array(buffer.length * 2);
      grown.set(buffer);
      buffer = grown;
    }
    while (held >= 8) {
      buffer[at++] = pending & 0xff;
      pending >>>= 8;
      held -= 8;
    }
  };
  return {
    write(value, count) {
      pending |= (value & ((1 << count) - 1)) << held;
      held += count;
      flush();
    },
    bytes() {
      const whole = buffer.slice(0, at + (held > 0 ? 1 : 0));
      if (held > 0) whole[at] = pending & 0xff;
      return whole;
    },
  };
}
