#!/usr/bin/env node
// The installed command. Node 20 runs no TypeScript by itself: tsx is registered first.
import { registerSelf } from "./kaozheng/register.mjs";

registerSelf();
await import("./cli.ts");
