// Runs command lines of a copy of the toolkit, or calls what no command prints, one after the other in one process, and
// prints what each of them printed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [toolkit, jobs] = process.argv.slice(2);
const load = (path) => import(pathToFileURL(join(toolkit, "scripts/kaozheng", path)).href);

const { registerSelf } = await load("register.mjs");
registerSelf();
const { main } = await load("command/program.ts");

const printed = [];
for (const { cwd, argv, env = {}, input = "", typed, call } of JSON.parse(readFileSync(jobs, "utf8"))) {
  const job = { argv, out: "", err: "", status: null };
  Object.assign(process.env, env);
  const person = typed && {
    key: async () => typed.keys.shift() ?? "q",
    line: async (prompt) => {
      job.out += `${prompt}\n`;
      return typed.lines.shift() ?? "";
    },
  };
  const io = {
    ...{ cwd, env, outIsTerminal: false, errIsTerminal: false, ask: person ?? null },
    out: (text) => {
      job.out += text;
    },
    err: (text) => {
      job.err += text;
    },
    readInput: async () => Buffer.from(input),
  };
  try {
    if (call === undefined) job.status = await main(argv, io);
    else {
      job.out = (await load(call.module))[call.name](...call.given);
      job.status = 0;
    }
  } catch (error) {
    job.err += String(error.stack ?? error);
  }
  for (const name of Object.keys(env)) delete process.env[name];
  printed.push(job);
}
process.stdout.write(JSON.stringify(printed), () => process.exit());
