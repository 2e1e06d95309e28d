import { createInterface } from "node:readline/promises";

/** A person at a terminal who is asked one thing after the other. */
export interface Asker {
  /** One key, as it is pressed; Enter is "\r". */
  key(): Promise<string>;
  /** A line of text, without the space around it. */
  line(prompt: string): Promise<string>;
}

/** Ctrl-C and Ctrl-D. */
const INTERRUPTS = new Set(["\u0003", "\u0004"]);

/** Someone pressed Ctrl-C or Ctrl-D: what was not written yet is not written. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/** The person at this process's terminal; null where standard input is none. */
export function terminalAsker(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Asker | null {
  if (!input.isTTY) return null;
  return {
    async key() {
      input.setRawMode(true);
      input.resume();
      try {
        const pressed = await new Promise<Buffer>((resolve) => input.once("data", resolve));
        const key = pressed.toString("utf8");
        if (INTERRUPTS.has(key)) throw new Interrupted();
        return key;
      } finally {
        input.setRawMode(false);
        input.pause();
      }
    },
    async line(prompt) {
      const reader = createInterface({ input, output });
      try {
        return await new Promise<string>((resolve, reject) => {
          const interrupted = () => reject(new Interrupted());
          // Ctrl-D closes the reader and leaves its question open; Ctrl-C makes the question fail as well.
          reader.once("close", interrupted);
          reader.question(prompt).then((answer) => resolve(answer.trim()), interrupted);
        });
      } finally {
        reader.close();
      }
    },
  };
}

/** What a person answers about one thing: what to do with it, or nothing, or that they have done enough. */
export type Answer<T> = T | "skip" | "stop";

/** Asks about one thing after the other and gives what was answered; null where the person broke off. */
export async function askEach<Item, T extends object>(
  items: readonly Item[],
  ask: (item: Item, count: string, before: readonly T[]) => Promise<Answer<T>>,
): Promise<T[] | null> {
  const answers: T[] = [];
  try {
    for (const [index, item] of items.entries()) {
      const answer = await ask(item, `${index + 1}/${items.length}`, answers);
      if (answer === "stop") break;
      if (answer !== "skip") answers.push(answer);
    }
  } catch (error) {
    if (error instanceof Interrupted) return null;
    throw error;
  }
  return answers;
}
