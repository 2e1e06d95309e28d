// Module resolution hooks (https://nodejs.org/api/module.html#resolvespecifier-context-nextresolve).
const entries = {
  kaozheng: new URL("./index.ts", import.meta.url).href,
  "kaozheng/chart": new URL("./chart/index.ts", import.meta.url).href,
};

export async function resolve(specifier, context, nextResolve) {
  const own = entries[specifier];
  const resolved = await nextResolve(own ?? specifier, context);
  // A project without a package.json of "type": "module" still writes modules: what else would `import` be for?
  const script = /\.m?ts(\?|$)/.test(resolved.url) && resolved.format === "commonjs";
  return script ? { ...resolved, format: "module" } : resolved;
}
