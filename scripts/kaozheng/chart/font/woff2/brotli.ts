import { brotliCompressSync, constants } from "node:zlib";

/**
 * Brotli at quality 5, the last below which the encoder looks for no better parse: of faces of 6 to 40 KB it makes 3 %
 * more than the best quality, in a sixtieth of the time. All that shapes the output is said here, nothing is left to
 * defaults; the bytes are the same on Node 20, 22 and 24, and `test/chart/brotli.test.ts` holds them.
 */
export function compressBrotli(data: Uint8Array): Uint8Array {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_GENERIC,
    [constants.BROTLI_PARAM_LGWIN]: 22,
    [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
  };
  return brotliCompressSync(data, { params });
}
