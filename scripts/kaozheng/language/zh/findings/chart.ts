import { byKind } from "../../by-kind.ts";
import type {
  Collision,
  DataFileProblem,
  Expectation,
  FurnitureExpected,
  FurnitureFound,
  JsonToken,
  Limit,
  ModuleProblem,
  chart as model,
  jsonProblem as problemModel,
  Refusal,
  SpecProblem,
  ThemeExpected,
  ThemeFound,
} from "../../en/findings/chart.ts";
import { either, listed, meant, quote } from "./say.ts";

const TOKENS: Readonly<Record<JsonToken, string>> = {
  value: "一个值",
  name: "带引号的名称",
  colon: "冒号",
  "comma-or-brace": "逗号或右花括号",
  "comma-or-bracket": "逗号或右方括号",
  "sound-string": "不含控制字符和未知转义的字符串",
  "end-of-file": "文件结尾",
};

export const jsonProblem: typeof problemModel = (near, expected) =>
  `这里应为${TOKENS[expected]}，${near === "" ? "文件却到此为止" : `却是 ${near}`}`;

const TYPES: Readonly<Record<string, string>> = {
  object: "对象",
  array: "列表",
  string: "字符串",
  number: "数",
  integer: "整数",
  boolean: "true 或 false",
  null: "null",
};

const LIMITS: Readonly<Record<Limit, (n: number) => string>> = {
  minimum: (n) => `不小于 ${n}`,
  maximum: (n) => `不大于 ${n}`,
  exclusiveMinimum: (n) => `大于 ${n}`,
  exclusiveMaximum: (n) => `小于 ${n}`,
  minItems: (n) => `至少 ${n} 项的列表`,
  maxItems: (n) => `至多 ${n} 项的列表`,
  minLength: (n) => `至少 ${n} 个字符的字符串`,
  maxLength: (n) => `至多 ${n} 个字符的字符串`,
  minProperties: (n) => `至少有 ${n} 个成员的对象`,
};

const expectation = (expected: Expectation): string =>
  byKind(expected, {
    literal: ({ json }) => json,
    type: ({ type }) => TYPES[type] ?? type,
    limit: ({ limit, n }) => LIMITS[limit](n),
    pattern: ({ pattern }) => `合乎 ${pattern} 的文字`,
    keyword: ({ keyword }) => `schema 的 ${keyword} 所允许的`,
  });

const foundInSpec = (problem: SpecProblem): string =>
  byKind(problem, {
    "no-object": () => "不是对象",
    "draws-nothing": () => "没有 mark，没有图层，也没有子图",
    lacks: ({ members }) => `缺 ${either(members)}`,
    value: ({ found }) => (found === null ? "空缺" : `是 ${found}`),
    schema: ({ found }) => `是 ${found}`,
  });

const expectedInSpec = (problem: SpecProblem): string =>
  byKind(problem, {
    "no-object": ({ engine }) => (engine === null ? "图的定义，{…}" : `${engine} 的定义，{…}`),
    "draws-nothing": () => "有 mark 和 encoding",
    lacks: ({ members }) => `有 ${either(members)} 的对象`,
    value: ({ expected, more }) => listed([...expected.map(expectation), ...(more ? ["…"] : [])]),
    schema: () => "https://vega.github.io/schema/vega-lite/v6.json 或 …/vega/v6.json",
  });

const refusal = (reason: Refusal): string =>
  byKind(reason, {
    scheme: ({ scheme }) => ` ${scheme} 开头的地址，不从那里取数据`,
    network: () => "网上的地址",
    absolute: () => "绝对路径",
    "path-out": () => "通到图的文件夹以外的路径",
    "link-out": () => "通到图的文件夹以外的链接",
    "no-folder": () => "路径，而图不在任何文件夹里（base）",
  });

const dataFile = (problem: DataFileProblem): string =>
  byKind(problem, {
    absent: () => "没有这个文件",
    unreadable: ({ code }) => `读不了（${code}）`,
    encoding: ({ declared, offset }) => `文件不是 ${declared} 编码，第 ${offset} 字节起读不出字符`,
    answer: ({ status }) => `对方答复 ${status}`,
    says: ({ says }) => says.replace(/\.$/, ""),
  });

const furnitureFound = (found: FurnitureFound): string =>
  byKind(found, { nothing: () => "空缺", unknown: () => "没有这一项", value: ({ json }) => `不能写 ${json}` });

const furnitureExpected = (expected: FurnitureExpected): string =>
  byKind(expected, {
    form: ({ form }) => form,
    "one-of": ({ values }) => either(values),
    names: ({ names }) => listed(names),
  });

const moduleProblem = (problem: ModuleProblem): string =>
  byKind(problem, {
    throws: ({ says }) => `载入时出错（${says}）`,
    "no-chart": () => "没有导出函数 chart",
    "no-meta": () => "没有导出对象 meta",
    "no-resource": () => 'meta 没有写明资源：resource: "figures-…"，或若干名称的列表',
    "resource-twice": ({ name }) => `meta 把资源 ${name} 写了两遍，每一行都会算两次`,
    "no-plot": () => "chart 没有返回图",
  });

const themeFound = (found: ThemeFound): string =>
  byKind(found, {
    value: ({ value }) => (value === null ? "空缺" : `不能写${quote(value)}`),
    json: ({ says }) => `不是 JSON（${says}）`,
    "unknown-member": () => "是多出来的，主题没有这一项",
    elsewhere: () => "放在别处了",
    "no-file": () => "不在那里",
  });

const themeExpected = (expected: ThemeExpected): string =>
  byKind(expected, {
    object: () => "对象",
    "json-object": () => "一个 JSON 对象",
    list: ({ least }) => `至少 ${least} 项的列表`,
    colour: () => "颜色，如 #1d5b8f",
    number: () => "不小于零的数",
    type: ({ type }) => TYPES[type] ?? type,
    members: ({ names }) => listed(names),
    "one-of": ({ values }) => either(values),
    below: () => "charts/ 或 data/ 以内的文件",
    theme: () => "写成 JSON 的主题",
    width: ({ least }) => `除去两边留白，宽至少 ${least} px`,
  });

const collision = (collided: Collision): string =>
  byKind(collided, {
    overlap: ({ first, second }) => `${quote(first)}和${quote(second)}叠在一起了。`,
    clipped: ({ text, by }) => `${quote(text)}伸出画面 ${by} px。`,
  });

const LANGUAGES: Readonly<Record<string, string>> = { en: "英文", zh: "中文" };

export const chart: typeof model = {
  "chart/unknown": (a) => ({
    message: `没有${quote(a.name)}这张图。${meant(a.meant) || (a.known.length > 0 ? `现有：${listed(a.known)}。` : "")}`,
    expected: `charts/${a.name}.vl.json 或 charts/${a.name}.plot.ts`,
    remedy: "改正名称，或补上文件。",
  }),
  "chart/syntax": (a) => ({
    message: `文件不是 JSON：${jsonProblem(a.near, a.expected)}。`,
    expected: "JSON",
    remedy: "改正文件的这一处。",
  }),
  "chart/spec": (a) => ({
    message: `${a.at === "" ? "图的定义" : `${a.at} `}${foundInSpec(a.problem)}。${a.problem.kind === "value" ? meant(a.problem.meant) : ""}`,
    expected: expectedInSpec(a.problem),
    actual: foundInSpec(a.problem),
    remedy: "请看 Vega-Lite 的文档：https://vega.github.io/vega-lite/docs/。",
  }),
  "chart/property": (a) => ({
    message: `${a.at === "" ? "图的定义" : `${a.at} `}没有${quote(a.name)}这个成员。${meant(a.meant)}`,
    remedy: `改正${a.at === "" ? "定义最外层" : ` ${a.at} `}的写法。`,
  }),
  "chart/no-data": () => ({
    message: "图的定义没有写明数据。",
    expected: '"data": {"url": "../data/derived/….csv"}',
    remedy: "写明 data/datapackage.json 里一张表的路径，从 charts 文件夹算起。",
  }),
  "chart/inline-data": (a) => ({
    message: `图的定义在 ${a.at} 自带数据：这样的数没有来历。`,
    expected: '"data": {"url": "../data/….csv"}',
    actual: "自带的数据",
    remedy:
      "把数据放进 data/datapackage.json 里的一张表，按路径引用。文章里的图可以给出一张表的行，照 rows(…) 取来的原样。",
  }),
  "chart/unknown-resource": (a) => ({
    message: `data/datapackage.json 里没有${quote(a.url)}这张表。${meant(a.meant)}`,
    expected: "data/datapackage.json 里一个资源的路径，从 charts 文件夹算起",
    remedy: "改正路径，或在 data/datapackage.json 里登记这张表。",
  }),
  "chart/missing-data": (a) => ({
    message: `${quote(a.url)}这张表已经登记，文件却没有，或读不了。`,
    remedy: "是算出的表，就运行 `npm run derive`；不是，就补上文件。",
  }),
  "chart/unknown-field": (a) => ({
    message: `${a.table} 没有${quote(a.field)}这一列。${meant(a.meant)}`,
    remedy: "改正写法，或在 transform 里算出这一列。",
  }),
  "chart/empty": (a) => ({
    message: `什么也没有画出来：筛选之后，${listed(a.data)} 一行也不剩。`,
    expected: "至少一行",
    actual: "一行也没有",
    remedy: "看看筛选所比的值，再看要画的列有没有空格。",
  }),
  "chart/no-lineage": (a) => ({
    message: `图里的标记都没有用 ${listed(a.data)} 的行：画的东西没有来历。`,
    expected: "标记用 rows 本身，或由这些行对象组成的列表",
    remedy: "筛选、排序、分组都在行对象上做；途中算出的值放进通道。",
  }),
  "chart/refused": (a) => ({
    message: `${quote(a.url)}是${refusal(a.reason)}，没有读取。`,
    expected: "相对路径，指向图的文件夹或所在项目以内的文件",
    remedy: a.allow === "" ? "把数据放在图的旁边。" : `把数据放在图的旁边，或加上 --allow ${a.allow}。`,
  }),
  "chart/data-file": (a) => ({
    message: `数据${quote(a.url)}用不了：${dataFile(a.problem)}。`,
    expected: "文件存在，格式与扩展名或定义所写的一致，编码是 UTF-8",
    remedy: "改正路径或文件，或在定义里写明格式。",
  }),
  "chart/empty-data": (a) => ({
    message: `${a.data} 一行也没有，无从画起。`,
    expected: "至少一行",
    actual: "一行也没有",
    remedy: "填上数据，或从定义里删去。",
  }),
  "chart/nothing-drawn": () => ({
    message: "什么也没有画出来：没有一个标记有可以落笔的行。",
    expected: "画面上至少有一个标记",
    actual: "空白的画面",
    remedy: "看看筛选、各列的类型，再看要画的列有没有空格。",
  }),
  "chart/unknown-dataset": (a) => ({
    message: `没有叫${quote(a.name)}的数据。${meant(a.meant)}`,
    remedy: "改正名称，或把数据放进定义的 datasets。",
  }),
  "chart/image": (a) => ({
    message: `图片${quote(a.url)}要由看图的人去网上取，没有画进图里。`,
    expected: "data:image/… 地址，或图可以读取的 PNG、JPEG、GIF、WebP 文件的路径",
    remedy: "把图片放在图的旁边，按路径引用。",
  }),
  "chart/engine-warning": (a) => ({
    message: `${a.engine} 提醒：${a.problem}`,
    remedy: "看一看图；与本意不符的，改定义。",
  }),
  "chart/furniture": (a) => ({
    message: `usermeta.kaozheng.${a.at} ${furnitureFound(a.found)}。`,
    expected: furnitureExpected(a.expected),
    actual: furnitureFound(a.found),
    remedy: '两种语言都写：{"zh": "…", "en": "…"}。',
  }),
  "chart/untranslated": (a) => ({
    message: `${LANGUAGES[a.language] ?? a.language}图上印着中文${quote(a.text)}。`,
    expected: "译文",
    remedy: "加进 usermeta.kaozheng.translations.en，或改画以 _zh 结尾、另有 _en 一列的字段。",
  }),
  "chart/raw-id": (a) => ({
    message: `图上印出了 id ${quote(a.id)}。`,
    remedy: "改画带名称的列，用 lookup 从登记册里取；Plot 图在 meta.resource 里写明那张表。",
  }),
  "chart/missing-glyph": (a) => ({
    message: `自带的字体没有 ${a.characters}：各处会用各自的字体来画。`,
    expected: "自带字体里有的字符",
    remedy: "换一个字符。",
  }),
  "chart/module": (a) => ({
    message: `图的模块用不了：${moduleProblem(a.problem)}。`,
    expected: "export const meta = {…}; export function chart({ rows, Plot, … }) { return Plot.plot({…}); }",
    remedy: "改正模块。",
  }),
  "chart/engine": (a) => ({
    message: `${a.engine} 画不了这张图：${a.problem}`,
    expected: "画的时候不报错，也不提醒",
    remedy: "照它所说的地方改正定义。",
  }),
  "chart/unknown-theme": (a) => ({
    message: `没有${quote(a.name)}这个主题。`,
    expected: either(a.known),
    remedy: meant(a.meant) || "在 kaozheng:theme 里写一个现有的主题，或不写。",
  }),
  "chart/theme": (a) => ({
    message: `主题${a.at === "" ? "文件" : `的 ${a.at} `}${themeFound(a.found)}。`,
    expected: themeExpected(a.expected),
    remedy: "改正它，或不写：主题没有写的，沿用它所扩展的主题。",
  }),
  "chart/no-room": (a) => ({
    message: `画面高 ${a.height} px，放不下${
      a.needs.kind === "least-plot" ? ` ${a.needs.height} px 的图` : `高 ${a.needs.height} px 的图`
    }：还差 ${a.by} px。`,
    expected: "上下文字之间留得出画图的地方",
    remedy: `占地方最多的是${quote(a.text)}：缩短它，或少画些标记，或换一个不限高度的版式。`,
  }),
  "chart/crowded": (a) => ({
    message: `画面高 ${a.height} px，这张图嫌矮：文字有 ${a.count} 处相碰。${collision(a.first)}`,
    expected: "文字互不相碰",
    remedy: "少画些标记，缩短标签，或换一个不限高度的版式。",
  }),
  "chart/overlap": (a) => ({
    message: collision({ kind: "overlap", ...a }),
    expected: "文字互不相碰",
    remedy: "缩短一个标签，或给图多留地方，或少画些标记。",
  }),
  "chart/clipped": (a) => ({
    message: collision({ kind: "clipped", ...a }),
    expected: "文字都在画面以内",
    remedy: "缩短文字，或在那一边多留地方。",
  }),
};
