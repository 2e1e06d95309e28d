import type { Language } from "../dataset/registers.ts";

export interface BindWording {
  readonly keys: (proposals: number) => string;
  readonly noProposal: string;
  readonly whichId: string;
  readonly whichReason: string;
  readonly noSuch: (id: string) => string;
  readonly bound: (n: number) => string;
  readonly exempt: (n: number) => string;
  readonly open: (n: number) => string;
  readonly refused: (words: string) => string;
  readonly nothing: string;
  readonly separator: string;
}

const others = (n: number): string => (n === 2 ? "2" : `2–${n}`);

export const BIND_WORDING: Record<Language, BindWording> = {
  zh: {
    keys: (n) =>
      `${n > 0 ? `回车 绑定第一个${n > 1 ? `，${others(n)} 选别的` : ""}，` : ""}i 另写 id，e 豁免，s 跳过，q 到此为止`,
    noProposal: "记录里没有与这个数相合的",
    whichId: "id：",
    whichReason: "为什么豁免：",
    noSuch: (id) => `${id} 什么也不是。`,
    bound: (n) => `绑定 ${n} 处`,
    exempt: (n) => `豁免 ${n} 处`,
    open: (n) => `还有 ${n} 处没有着落`,
    refused: (words) => `${words}：夹在别的标记里或在替代文字里，请手工写`,
    nothing: "没有要绑定的数。",
    separator: "，",
  },
  en: {
    keys: (n) =>
      `${n > 0 ? `Enter binds the first${n > 1 ? `, ${others(n)} another` : ""}, ` : ""}i an id of your own, e exempt, s skip, q stop here`,
    noProposal: "nothing in the record agrees with this number",
    whichId: "id: ",
    whichReason: "why it is exempt: ",
    noSuch: (id) => `${id} names nothing.`,
    bound: (n) => `${n} bound`,
    exempt: (n) => `${n} exempt`,
    open: (n) => `${n} still open`,
    refused: (words) => `${words}: it stands within other markup or an alternative text; write it by hand`,
    nothing: "There is no number to bind.",
    separator: ", ",
  },
};
