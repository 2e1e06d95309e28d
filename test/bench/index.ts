import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** One measured figure. */
interface Measured {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

// Each file of this folder exports `bench()`. They run one after another, so that none slows another down.
const folder = fileURLToPath(new URL(".", import.meta.url));
const wanted = process.argv.slice(2);
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith(".ts") && name !== "index.ts")
  .sort()) {
  const name = file.replace(/\.ts$/, "");
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { bench } = (await import(`./${file}`)) as { bench(): Promise<readonly Measured[]> };
  for (const measured of await bench())
    console.log(
      `${name.padEnd(10)} ${measured.name.padEnd(48)} ${measured.value.toFixed(1).padStart(10)} ${measured.unit}`,
    );
}
