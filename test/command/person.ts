import { type Asker, Interrupted } from "../../scripts/kaozheng/command/ask.ts";

/** Someone who presses these keys and types these lines, one after the other, and then q; "^C" breaks off. */
export function person(keys: readonly string[], lines: readonly string[] = []): Asker {
  const left = { keys: [...keys], lines: [...lines] };
  return {
    async key() {
      const key = left.keys.shift() ?? "q";
      if (key === "^C") throw new Interrupted();
      return key;
    },
    line: async () => left.lines.shift() ?? "",
  };
}
