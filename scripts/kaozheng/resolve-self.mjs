// Module resolution hooks (https://nodejs.org/api/module.html#resolvespecifier-context-nextresolve).
const entries = {
  kaozheng: new URL("./index.ts", import.meta.url).href,
  "kaozheng/chart": new URL("./chart/index.ts", import.meta.url).href,
};

export function resolve(specifier, context, nextResolve) {
  const own = entries[specifier];
  return own === undefined ? nextResolve(specifier, context) : nextResolve(own, context);
}
