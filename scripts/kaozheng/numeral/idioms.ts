import { hanWord } from "./han-words.ts";
import type { Label } from "./label.ts";

/** Words and set phrases with a numeral in them that count nothing. To teach one, add it. */
const IDIOMS =
  "一系列 一方面 一些 一定 一直 一般 一样 一致 一旦 一切 一度 一向 一律 一再 一流 一站式 一体化 一体 一键 一线 一手 一时 一部分 一会儿 一会 一共 " +
  "一是 二是 三是 四是 五是 一边 一面 一同 一齐 一味 一贯 一举 一经 一并 一概 一早 一路 一帆风顺 一心 一意 一致性 一次性 一带一路 一目了然 一如既往 一而再 再而三 " +
  "一成不变 一视同仁 一网打尽 一石二鸟 一举两得 一分为二 一清二楚 一干二净 一模一样 一刀切 一把手 一揽子 一窝蜂 一二线 一哄而上 一应俱全 一马当先 " +
  "一锤定音 一蹴而就 一针见血 一触即发 一窍不通 一无所知 一无所有 一丝不苟 一往无前 一脉相承 一言一行 一日三餐 一五一十 一看 一说 一听 一想 一来 一下子 " +
  "一下 一点儿 一点 一旁 一角 一生 一世 一辈子 一身 一股脑 一阵子 " +
  "统一 唯一 之一 万一 同一 单一 专一 划一 合一 不一 第一时间 进一步 独一无二 逐一 另一方面 其一 其二 其三 不一定 不一样 始终如一 表里如一 " +
  "两岸 两会 两者 两难 两极 两极分化 两全其美 两手抓 两手 两旁 两侧 两地 两性 两德 两面性 两面派 " +
  "二手 二维码 二维 二次元 二代 二线 二者 二胎 二孩 二次创业 二进制 二手房 二手车 " +
  "三无 三包 三农 三方 第三方 三角 三星 三亚 三国 三军 三高 三思 三观 三维 三胎 三孩 三令五申 三番五次 三心二意 三三两两 三天两头 三言两语 三甲 三公 三资 " +
  "四处 四面 四面八方 四分五裂 四季 四平 四通八达 四舍五入 四大 四环 四合院 四线 " +
  "五金 五角大楼 五官 五彩 五花八门 五颜六色 五湖四海 五险一金 五星级 五一 五四 五台山 五环 " +
  "六安 六神 六神无主 七夕 七天无理由 七日无理由 7天无理由 七上八下 七嘴八舌 七彩 八卦 八达岭 八方 八仙 八成新 九成新 九江 九寨沟 九华山 九牛一毛 九州 陽光九九 阳光九九 " +
  "十分 十足 十堰 十全十美 十字 十佳 十有八九 十之八九 双十一 双十二 双11 双12 " +
  "百姓 百般 百年大计 百里挑一 百事 百花齐放 百家争鸣 百家号 百合 百战百胜 百分点 百分数 百分比 百分位 百分制 百变 百搭 百忙 百色 百炼成钢 百无聊赖 " +
  "千古 千秋 千家万户 千方百计 千丝万缕 千篇一律 千变万化 千千万万 千辛万苦 千差万别 千山万水 千禧 千禧年 千奇百怪 千载难逢 千万不 千万别 千万要 千万注意 千瓦时 千军万马 成千上万 成百上千 " +
  "万科 万达 万物 万能 万象 万分 万众 万岁 万无一失 万有引力 万里 万事 万事俱备 万圣节 万维网 万国 万州 万丈 万籁 数以万计 亿万 亿万富翁 挂一漏万 以防万一 " +
  "零售 零食 零件 零工 零钱 零星 零碎 零散 零部件 零距离 零容忍 零陵 零担 归零 凋零 飘零 清零 孤零零 " +
  "半夜 半途 半数以上人 半信半疑 半路 半边 半场 半决赛 半壁江山 大半 多半 小半 " +
  "乱七八糟 杂七杂八 横七竖八 五味杂陈 再三 接二连三 举一反三 说一不二 丢三落四 颠三倒四 朝三暮四 低三下四 张三 李四 王五 隔三差五 三五成群 三五知己 推三阻四 不三不四 有一说一 一对一 " +
  "合二为一 三合一 二合一 三位一体 一国两制 九宫格 七大姑 八大姨 五保户 一本正经 二百五十步 伍仁 陆地 陆续 陆军 大陆 登陆 着陆 海陆空 内陆 陆空 陆家嘴 陆上 放肆 肆意 肆无忌惮 肆虐 队伍 入伍 退伍 收拾 拾起 拾取 拾遗 夕拾 拾到 " +
  "24/7 315晚会 315打假 315消费者 618大促 618购物节 80后 90后 00后 95后 85后 70后 60后 05后 996 007";

/** Longer words with the same beginning that do count: 十分钟 is a time, 一起案件 one case, 一点五 a decimal. */
const COUNTING =
  "十分钟 十分之 一起案件 一起事故 一起诉讼 一起纠纷 一角钱 百年来 千瓦时 百分之 万分之 一二百 一二十 一二千 一二万 一套房 一道题 一道菜 " +
  "一点零 一点一 一点二 一点三 一点四 一点五 一点六 一点七 一点八 一点九 一点两 第一名 一同学 三角形 三方面 三星期 五星期 四大类 一类案";

/** Words in which 数, 几 or 半 is no numeral at all: nothing was found in them. */
const PLAIN =
  "几乎 几何 几经 几率 几度 无几 数字 数据 数量 数额 数码 数学 数值 数目 数控 数位 数列 数轴 多数 少数 人数 次数 总数 件数 指数 系数 岁数 函数 倍数 位数 参数 复数 " +
  "分数 单数 双数 无数 算数 基数 期数 天数 户数 家数 份数 票数 比数 小数 整数 负数 正数 偶数 奇数 常数 读数 变数 级数 频数 对数 质数 字数 页数 篇数 场数 条数 笔数 点数 层数 个数 约数 余数 " +
  "半导体 半岛 百度 百货 百科 四川";

type Use = "idiom" | "counts" | "plain";

interface Entry {
  readonly words: string;
  /** Where its first numeral stands. */
  readonly offset: number;
  readonly use: Use;
}

function isNumeral(c: number): boolean {
  const kind = hanWord(c)?.kind;
  return (kind !== undefined && kind !== "odd" && kind !== "point") || (c >= 0x30 && c <= 0x39);
}

function index(): ReadonlyMap<number, readonly Entry[]> {
  const table = new Map<number, Entry[]>();
  const add = (words: string, use: Use) => {
    for (let offset = 0; offset < words.length; offset++) {
      const c = words.charCodeAt(offset);
      if (!isNumeral(c)) continue;
      const list = table.get(c) ?? [];
      list.push({ words, offset, use });
      table.set(c, list);
      return;
    }
  };
  for (const words of IDIOMS.split(" ")) add(words, "idiom");
  for (const words of COUNTING.split(" ")) add(words, "counts");
  for (const words of PLAIN.split(" ")) add(words, "plain");
  for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length);
  return table;
}

const TABLE = index();

/** The idiom whose first numeral stands at `at` and that does not begin before `floor`; "plain" where a mere word does. */
export function idiomAt(text: string, at: number, floor: number): Label | "plain" | null {
  for (const { words, offset, use } of TABLE.get(text.charCodeAt(at)) ?? []) {
    const start = at - offset;
    if (start < floor || !text.startsWith(words, start)) continue;
    if (use === "counts") return null;
    return use === "plain" ? "plain" : { start, end: start + words.length, kind: "idiom", value: null };
  }
  return null;
}
