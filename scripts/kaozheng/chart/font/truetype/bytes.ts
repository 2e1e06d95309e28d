/** Numbers laid out one after the other, each with its width in bytes: 1, 2 or 4. Negative numbers wrap round. */
export function pack(...fields: readonly (readonly [width: 1 | 2 | 4, value: number])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((n, [width]) => n + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 1) view.setUint8(at, value);
    else if (width === 2) view.setUint16(at, value & 0xffff);
    else view.setUint32(at, value >>> 0);
    at += width;
  }
  return bytes;
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
