/** Starts the stream of random numbers that samples and jitter are drawn from. */
const SEED = 0.5;

interface Random {
  setRandom(random: () => number): void;
  randomLCG(seed: number): () => number;
}

/** How many are at work in UTC, and the zone that is put back after the last of them. */
let held = 0;
let zone: string | undefined;

function restoreZone(): void {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
}

/**
 * Does something in UTC. The zone can only be set on the main thread; another thread has the one that held when it was
 * started, for as long as that is kept. It is set once however many ask for it: every change costs a look-up of the zone.
 */
export async function heldInUtc<T>(work: () => Promise<T>): Promise<T> {
  if (held++ === 0) {
    zone = process.env.TZ;
    process.env.TZ = "UTC";
  }
  try {
    return await work();
  } finally {
    if (--held === 0) restoreZone();
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
