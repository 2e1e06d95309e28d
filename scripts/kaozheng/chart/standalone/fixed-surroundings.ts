/** Starts the stream of random numbers that samples and jitter are drawn from. */
const SEED = 0.5;

interface Random {
  setRandom(random: () => number): void;
  randomLCG(seed: number): () => number;
}

/**
 * Draws with what would differ from machine to machine held still: the time zone is UTC, random numbers are the same
 * every time. The zone can only be set on the main thread; a worker has the one it was started with.
 */
export async function fixedSurroundings<T>(vega: typeof import("vega"), draw: () => Promise<T>): Promise<T> {
  const { setRandom, randomLCG } = vega as unknown as Random;
  const zone = process.env.TZ;
  process.env.TZ = "UTC";
  setRandom(randomLCG(SEED));
  try {
    return await draw();
  } finally {
    setRandom(Math.random);
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
}
