import type { derive as model, Span } from "../../en/findings/derive.ts";
import { listed, meant, quote } from "./say.ts";

const span = ({ start, end }: Span): string => `${start} 至 ${end}`;

export const derive: typeof model = {
  "derive/no-resource": (a) => ({
    message: `${a.script} 要写 ${a.path}，但没有哪个资源用这个路径。`,
    remedy: "在 data/datapackage.json 里加上这个资源。",
  }),
  "derive/script-failed": (a) => ({
    message: `${a.script} 中途停了：${a.problem}`,
    expected: "脚本运行到底，并导出 derivation 返回的内容",
    remedy: `改正脚本；\`npx tsx ${a.script}\` 可以单独运行它。`,
  }),
  "derive/time-limit": (a) => ({
    message: `${a.script} 过了 ${a.seconds} 秒还没有运行完，已经中止。`,
    expected: "脚本能运行完",
    actual: `${a.seconds} 秒仍未结束`,
    remedy: "看看是不是有停不下来的循环。",
  }),
  "derive/no-derivation": (a) => ({
    message: `${a.script} 没有导出任何算出的数。`,
    expected: "export const name = derivation(import.meta, [ … ])",
    remedy: "导出 derivation 返回的内容，或把脚本移出 scripts/derive。",
  }),
  "derive/stale": (a) => ({
    message:
      a.cell === null
        ? `${a.file} 的内容没有变，行的次序或行尾却与算出的不同。`
        : `${a.cell.id} 的 ${a.cell.column} 是${quote(a.cell.found)}，重算得${quote(a.cell.expected)}。`,
    expected: a.cell === null ? "与算出的文件逐字节相同" : a.cell.expected,
    actual: a.cell === null ? "次序或行尾不同" : a.cell.found,
    remedy: "运行 `npm run derive`。data/derived 里的文件不要手改。",
  }),
  "derive/missing-row": (a) => ({
    message: `${a.file} 缺 ${a.id}，脚本算出了它。`,
    remedy: "运行 `npm run derive`。",
  }),
  "derive/extra-row": (a) => ({
    message: `${a.file} 多出 ${a.id}，脚本没有算它。`,
    remedy: "运行 `npm run derive`。",
  }),
  "derive/expression": (a) => ({
    message: `${a.id} 的算式算不出来：${a.problem}`,
    expected: "对 id 的运算，如 growth(fig:a@r, fig:b@r)",
    remedy: "运行 `npm run derive`；还是不行，就改正写出这一行的脚本。",
  }),
  "derive/circular": (a) => ({
    message: `${a.id} 经由 ${listed(a.through)}，又算回了自己。`,
    expected: "每一条来历都追到原文印出的数为止",
    remedy: "运行 `npm run derive`。data/derived 里的文件不要手改。",
  }),
  "derive/base-later": (a) => ({
    message: `${a.id} 拿 ${span(a.compared)} 与 ${span(a.base)} 相比，作基数的反而在后。`,
    expected: "以较早的时段为基数",
    actual: span(a.base),
    remedy: "在脚本里对调两个参数。",
  }),
  "derive/unused": (a) => ({
    message: `${listed(a.names)}：没有哪张图画它，也没有哪篇文章印它。`,
    remedy: "从脚本里删去这些行，或把它们用起来。",
  }),
  "derive/across-break": (a) => ({
    message: `${a.id} 跨过断点作比较，而 breaks.csv 认定这样比不成立：${a.reasons.map(({ zh = "" }) => zh).join("；")}`,
    expected: "不跨这样的断点作比较",
    remedy: "从脚本里删去这一行；如有理由，在 breaks.csv 里把断点改为须加说明（caveat），写明理由。",
  }),
  "derive/part-added": (a) => ({
    message: `${a.id} 把 ${a.whole} 与它的一部分 ${a.part} 加在一起了。`,
    expected: "或是合计，或是各部分",
    remedy: "从和里去掉其中一个。",
  }),
  "derive/added-twice": (a) => ({
    message:
      a.first === a.second
        ? `${a.id} 把 ${a.first} 加了两遍。`
        : `${a.id} 把 ${a.first} 和 ${a.second} 加在一起，它们是两份文件里的同一件事。`,
    expected: "每件事只加一次",
    remedy: "从和里去掉其中一个。",
  }),
  "derive/unknown-unit": (a) => ({
    message: `有个常数的单位是${quote(a.unit)}，没有这个单位。${meant(a.meant)}`,
    expected: "data/units.csv 里的一个 id",
    remedy: "改正写法，或把单位加进 data/units.csv。",
  }),
  "derive/two-derivations": (a) => ({
    message: `${a.script} 导出了不止一组算出的数，而一个脚本只写一个文件。`,
    expected: "每个脚本只导出一个 derivation(import.meta, [ … ])",
    remedy: "并成一组，或按题目分成几个脚本。",
  }),
};
