import { PassThrough } from "node:stream";
import { setTimeout } from "node:timers/promises";
import type { ReadStream, WriteStream } from "node:tty";
import { describe, expect, test } from "vitest";
import { type Asker, Interrupted, terminalAsker } from "../../scripts/kaozheng/command/ask.ts";

/** A terminal at which someone types. */
function terminal(): { readonly ask: Asker; readonly type: (keys: string) => void } {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  const ask = terminalAsker(input as unknown as ReadStream, output as unknown as WriteStream);
  if (ask === null) throw new Error("This is a terminal.");
  return { ask, type: (keys) => input.write(keys) };
}

const outcome = (answer: Promise<string>): Promise<unknown> =>
  Promise.race([answer.catch((error: unknown) => error), setTimeout(2000, "no answer")]);

describe("a person who is asked", () => {
  test("for a key answers with one", async () => {
    const { ask, type } = terminal();
    const answer = outcome(ask.key());
    type("s");
    expect(await answer).toBe("s");
  });

  test("for a line answers when Enter is pressed", async () => {
    const { ask, type } = terminal();
    const answer = outcome(ask.line("id: "));
    type(" budget@h2021 \r");
    expect(await answer).toBe("budget@h2021");
  });

  test.each([
    ["Ctrl-C", "\u0003"],
    ["Ctrl-D", "\u0004"],
  ])("breaks off with %s, at a key and in a line alike", async (_, key) => {
    for (const what of ["key", "line"] as const) {
      const { ask, type } = terminal();
      const answer = outcome(ask[what]("id: "));
      type(key);
      expect(await answer, what).toBeInstanceOf(Interrupted);
    }
  });
});
