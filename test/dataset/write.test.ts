import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";

const address = (path: string): string =>
  JSON.stringify(new URL(`../../scripts/kaozheng/${path}`, import.meta.url).href);

/** Writes the same file many times, in a thread of its own; the threads begin together. */
const WRITER = `
  const { workerData: { path, begin } } = require("node:worker_threads");
  (async () => {
    (await import(${address("register.mjs")})).registerSelf();
    const { writeWhole } = await import(${address("dataset/write.ts")});
    Atomics.add(begin, 0, 1);
    while (Atomics.load(begin, 0) < 2) Atomics.wait(begin, 0, 1, 5);
    for (let i = 0; i < 500; i++) writeWhole(path, "whole");
  })();
`;

test("two threads may write the same file at once, and leave nothing else behind", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kaozheng-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const begin = new Int32Array(new SharedArrayBuffer(4));
  const workerData = { path: join(folder, "file.txt"), begin };
  const writers = [1, 2].map(() => new Worker(WRITER, { eval: true, workerData, execArgv: [] }));
  const ends = writers.map((w) => new Promise((resolve) => w.once("error", resolve).once("exit", resolve)));
  expect(await Promise.all(ends)).toEqual([0, 0]);
  expect(readdirSync(folder)).toEqual(["file.txt"]);
});
