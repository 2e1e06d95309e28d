#!/usr/bin/env -S npx tsx
import { processIo } from "./kaozheng/command/io.ts";
import { main } from "./kaozheng/command/program.ts";

process.exitCode = await main(process.argv.slice(2), processIo);
