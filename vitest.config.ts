import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import manifest from "./package.json" with { type: "json" };

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Files with a process of their own: one puts another module in a module's place, which nobody may have loaded before, and
 * a preview runs threads and watches files in it.
 */
const ALONE = ["test/workspace/kept-audit.test.ts", "test/preview/*.test.ts"];

export default defineConfig({
  // What the package exports, by name: tests import it as everybody does.
  resolve: {
    alias: Object.entries(manifest.exports).map(([entry, path]) => ({
      find: new RegExp(`^${manifest.name}${entry.slice(1)}$`),
      replacement: here(path),
    })),
  },
  test: {
    globalSetup: ["test/shared-bases.ts"],
    // Results must not depend on where they are computed: tests that vary the zone say so themselves.
    env: { TZ: "UTC", LC_ALL: "C.UTF-8", NO_COLOR: "1" },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Most tests wait for threads and processes of their own: a core left idle would only make them wait longer.
    maxWorkers: "100%",
    projects: [
      // Files share a process, and with it the engines, the font and the toolkit's own code that the first has loaded.
      {
        extends: true,
        test: { name: "shared", include: ["test/**/*.test.ts"], exclude: ALONE, isolate: false },
      },
      { extends: true, test: { name: "alone", include: ALONE } },
    ],
  },
});
