import { byKind } from "../../by-kind.ts";
import type { ChangeBase, DataSaying, claim as model, SetAgainst, Unchecked } from "../../en/findings/claim.ts";
import { listed, quote } from "./say.ts";

const saying = (data: DataSaying): string =>
  byKind(data, {
    printed: ({ printed, source }) => `来源 ${source} 印作“${printed}”`,
    computed: ({ value: { zh = "" }, entailed }) => `${zh}，能推出 ${entailed}`,
    nothing: () => "",
  });

const list = (by: SetAgainst): string => by.map(({ id, data }) => `${id}：${saying(data)}`).join("；");
const ids = (by: SetAgainst): string => listed(by.map(({ id }) => id));

const unchecked = (why: Unchecked, by: SetAgainst): string =>
  ({
    unbound: "这一句没有绑定能证明它的数",
    alone: "数据里没有可以与它相比的数",
    bounds: `照印出的字样分不出先后（${list(by)}）`,
    parted: `breaks.csv 认定它与 ${ids(by)} 不可相比`,
    short: `数据没有那么早，只有 ${ids(by)}`,
    undirected: "没有说是升是降，或以哪一头为好",
    first: "数据说明不了以前从未如此",
  })[why];

const BASES: Readonly<Record<string, string>> = {
  "year-on-year": "上年同期",
  "previous-period": "上一期",
  "first-60-days": "最初 60 天",
};

const base = (against: ChangeBase): string =>
  byKind(against, {
    unknown: () => "不详",
    base: ({ base: id }) => BASES[id] ?? id,
    spans: ({ base: from, covered: to }) => `基数是 ${from.start} 至 ${from.end}，所比的是 ${to.start} 至 ${to.end}`,
  });

export const claim: typeof model = {
  "claim/wrong-unit": (a) => ({
    message: `${quote(a.claim)}${a.unit === "" ? "没有单位" : `的单位是“${a.unit}”`}，${a.id} 的单位却是 ${a.expectedUnit}。`,
    expected: saying(a.data),
    remedy: "改用数据的单位，或绑定到它所数的东西。",
  }),
  "claim/wrong-direction": (a) => ({
    message: `${quote(a.claim)}的升降与 ${a.id} 相反（${saying(a.data)}）。`,
    expected: saying(a.data),
    remedy: "改动词，或看看两个年份是不是颠倒了。",
  }),
  "claim/wrong-period": (a) => ({
    message: `这一句说的是 ${listed(a.sentence)} 年，${a.id} 却是 ${listed(a.period)} 年的数。`,
    remedy: "绑定到句中所说年份的数，或改正年份。",
  }),
  "claim/decrease-by-multiple": (a) => ({
    message: `${quote(a.claim)}：数出来的东西，减少不会达到一倍。`,
    expected: saying(a.data),
    remedy: "改说减少了百分之几，或减到几分之几。",
  }),
  "claim/weaker": (a) => ({
    message: `${quote(a.claim)}比 ${a.id}（${saying(a.data)}）弱得多：是不是漏了数字？`,
    expected: saying(a.data),
    remedy: "照出处所印的界来写。",
  }),
  "claim/bound-dropped": (a) => ({
    message: `${quote(a.claim)}少了 ${a.id} 的限定词（${saying(a.data)}）。`,
    expected: saying(a.data),
    remedy: "首次提到、标题和图里，要保留限定词。",
  }),
  "claim/bound-added": (a) => ({
    message: `${quote(a.claim)}多了限定词，${a.id}（${saying(a.data)}）没有。`,
    expected: saying(a.data),
    remedy: "去掉限定词。",
  }),
  "claim/unhedged": (a) => ({
    message: `${quote(a.claim)}是舍入的数，或比数据更细：${a.id}（${saying(a.data)}）。`,
    expected: saying(a.data),
    remedy: "照出处的位数写，或加“约”。",
  }),
  "claim/not-entailed": (a) => ({
    message: `从原文印出的字样推不出${quote(a.claim)}：${a.id}（${saying(a.data)}）。`,
    expected: saying(a.data),
    remedy: "写出成立的界（如“至少”），或在句中写明“按披露下限计算”。",
  }),
  "claim/contradicted": (a) => ({
    message: `${quote(a.claim)}与 ${a.id} 矛盾（${saying(a.data)}）。`,
    expected: saying(a.data),
    remedy: "改正这个数，或绑定到它真正的出处。",
  }),
  "claim/mismatch": (a) => ({
    message: `${quote(a.claim)}与 ${a.id} 不符（${saying(a.data)}）。`,
    expected: saying(a.data),
    remedy: "改正这个数，或绑定到它真正的出处。",
  }),
  "claim/wrong-base": (a) => ({
    message: `${a.id} 不是${quote(a.words)}：${
      a.against.kind === "unknown"
        ? "原文没有说明以什么为基数"
        : a.against.kind === "base"
          ? `基数是${base(a.against)}`
          : base(a.against)
    }。`,
    expected: base(a.against),
    remedy: "去掉这个词，或写明所比的两个时段。",
  }),
  "claim/words-contradicted": (a) => ({
    message: `${quote(a.words)}与${a.subject === null ? "数据" : ` ${a.subject} 的数据`}不符：${list(a.by)}。`,
    expected: list(a.by),
    remedy: "改正措辞，或绑定到所说的数。",
  }),
  "claim/words-unchecked": (a) => ({
    message: `${quote(a.words)}这个说法没有核对：${unchecked(a.why, a.by)}。`,
    remedy: "在同一句里绑定能证明它的数，或换个说法，或写明理由予以豁免。",
  }),
  "claim/not-one-number": (a) => ({
    message: `绑定到 ${a.id} 的文字里有 ${a.found} 个数：${quote(a.text)}。`,
    expected: "一个数，从限定词到单位",
    remedy: "一个链接只放一个数；有几个数，就分别绑定。",
  }),
};
