/** Numbers that come out the same on every run, spread evenly from 0 to 1 (a linear congruential generator). */
export function sequence(seed: number): () => number {
  let state = (seed * 2654435761) % 2147483648;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}
