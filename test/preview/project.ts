import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Finding } from "../../scripts/kaozheng/finding/finding.ts";
import { type Preview, preview } from "../../scripts/kaozheng/preview/preview.ts";

const SAMPLE = fileURLToPath(new URL("../input/article", import.meta.url));

/** What an open page is told. */
export interface State {
  readonly version: number;
  readonly checking: boolean;
  readonly findings: readonly Finding[];
}

/** A preview of a copy of the libraries' project, and its files to be changed. */
export interface Previewed extends Preview {
  readonly root: string;
  read(file: string): string;
  write(file: string, content: string): void;
  /** The first state told, from now on, that is as it is wanted. */
  until(wanted: (state: State) => boolean): Promise<State>;
}

export async function previewed(spoil: (root: string) => void = () => undefined): Promise<Previewed> {
  const root = mkdtempSync(join(tmpdir(), "kaozheng-preview-"));
  cpSync(SAMPLE, root, { recursive: true, filter: (path) => !path.includes(".kaozheng") });
  if (!existsSync(join(root, "package.json"))) writeFileSync(join(root, "package.json"), "{}\n");
  spoil(root);
  const { url, close } = await preview(root, { port: 0 });
  const states = listen(`${url}.preview/events`);
  return {
    root,
    url,
    read: (file) => readFileSync(join(root, file), "utf8"),
    write: (file, content) => writeFileSync(join(root, file), content),
    until: states.until,
    close: async () => {
      states.close();
      await close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Reads an event stream, and keeps the last state. */
function listen(url: string) {
  let last: State | null = null;
  let rest = "";
  const hearers = new Set<() => void>();
  const request = get(url, (response) => {
    response.setEncoding("utf8").on("data", (chunk: string) => {
      const events = (rest + chunk).split("\n\n");
      rest = events.pop() ?? "";
      for (const event of events) last = JSON.parse(/^data: (.*)$/m.exec(event)?.[1] ?? "null") as State;
      for (const hear of hearers) hear();
    });
  });
  request.on("error", () => undefined);
  return {
    until: (wanted: (state: State) => boolean): Promise<State> =>
      new Promise((resolve) => {
        const hear = (): void => {
          if (last === null || !wanted(last)) return;
          hearers.delete(hear);
          resolve(last);
        };
        hearers.add(hear);
        hear();
      }),
    close: () => request.destroy(),
  };
}
