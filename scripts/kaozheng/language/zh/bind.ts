import type { bind as model } from "../en/bind.ts";

const others = (n: number): string => (n === 2 ? "2" : `2–${n}`);

export const bind: typeof model = {
  keys: (n) =>
    `${n > 0 ? `回车 绑定第一个${n > 1 ? `，${others(n)} 选别的` : ""}，` : ""}i 另写 id，e 豁免，s 跳过，q 到此为止`,
  noProposal: "记录里没有与这个数相合的",
  whichId: "id：",
  whichReason: "为什么豁免：",
  noSuch: (id, near) => `没有 ${id}。${near.length === 0 ? "" : `是不是 ${near.join("，或 ")}？`}`,
  several: (id, meant) => `${id} 不止一个：${meant.join("，")}。请写全。`,
  bound: (n) => `绑定 ${n} 处`,
  exempt: (n) => `豁免 ${n} 处`,
  open: (n) => `还有 ${n} 处没有着落`,
  refused: (words) => `${words}：夹在别的标记里或在替代文字里，请手工写`,
  nothing: "没有要绑定的数。",
};
