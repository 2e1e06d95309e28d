import type { typography as model } from "../en/typography.ts";

export const typography: typeof model = {
  comma: "，",
  listed: "、",
  semicolon: "；",
  colon: "：",
  stop: "。",
  space: "",
  aside: (words) => `（${words}）`,
  parenthesised: (words) => `（${words}）`,
  quoted: (words) => `“${words}”`,
};
