/** Starts the stream of random numbers that samples and jitter are drawn from. */
const SEED = 0.5;

interface Random {
  setRandom(random: () => number): void;
  randomLCG(seed: number): () => number;
}

/**
 * Does something in UTC. The zone can only be set on the main thread; another thread has the one that held when it was
 * started, for as long as that is kept.
 */
export async function heldInUtc<T>(work: () => Promise<T>): Promise<T> {
  const zone = process.env.TZ;
  // Every change makes the engine ask for the zone anew.
  if (zone === "UTC") return work();
  process.env.TZ = "UTC";
  try {
    return await work();
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
}

/** Draws with what would differ from machine to machine held still: the time zone, and chance. */
export const fixedSurroundings = <T>(vega: typeof import("vega"), draw: () => Promise<T>): Promise<T> =>
  heldInUtc(async () => {
    const { setRandom, randomLCG } = vega as unknown as Random;
    setRandom(randomLCG(SEED));
    try {
      return await draw();
    } finally {
      setRandom(Math.random);
    }
  });
