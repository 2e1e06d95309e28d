import type { Language } from "../language/language.ts";

/**
 * What is done, and to what: words that turn one fact into another when they change. A rise in goods punished is none
 * of goods stopped. Each line is one meaning; words on one line may stand for each other.
 */
const ACTIONS: Record<Language, readonly string[]> = {
  zh: [
    "拦截 拦下 阻断",
    "封禁 封杀 封停 永久关闭",
    "清退 关闭 清出 退出",
    "下架",
    "删除 删掉",
    "处罚 受罚 罚",
    "打压 限流",
    "处置 处理",
    "清理",
    "识别 发现",
    "抓获 抓捕 逮捕",
    "打击",
    "支付 赔付 垫付",
    "投入",
    "发掘 挖掘",
    "受理",
    "完成",
    "解决",
    "覆盖",
    "防控",
  ],
  en: [
    "block blocked stop stopped intercept intercepted",
    "ban banned",
    "remove removed close closed expel expelled",
    "delete deleted take taken down",
    "punish punished penalise penalised penalize penalized fine fined sanction sanctioned",
    "suppress suppressed hold held",
    "handle handled",
    "detect detected identify identified recognise recognised",
    "arrest arrested catch caught",
    "pay paid",
    "invest invested spend spent",
    "find found discover discovered",
    "accept accepted receive received",
    "resolve resolved",
    "complete completed",
  ],
};

const OBJECTS: Record<Language, readonly string[]> = {
  zh: [
    "商品 产品 货品",
    "商家 商户",
    "店铺 网店 店",
    "直播间",
    "直播",
    "短视频 视频",
    "创作者 作者",
    "达人 主播",
    "帐号 账号",
    "链接",
    "订单",
    "犯罪嫌疑人 嫌疑人",
    "违法人员",
  ],
  en: [
    "goods product products item items",
    "merchant merchants seller sellers",
    "shop shops store stores",
    "room rooms",
    "livestream livestreams broadcast broadcasts",
    "video videos clip clips",
    "creator creators influencer influencers",
    "account accounts",
    "link links",
    "order orders",
    "suspect suspects",
    "offender offenders",
  ],
};

/** What narrows an object: 违规商品 are no 风险商品. */
const QUALIFIERS: Record<Language, readonly string[]> = {
  zh: [
    "违规",
    "低质",
    "侵权",
    "售假 假货 假冒 山寨",
    "风险",
    "不合格 不合规",
    "民生",
    "季节 应季",
    "新用户",
    "个人信息",
  ],
  en: [
    "violating illegal breach breaches",
    "counterfeit counterfeits fake fakes",
    "infringing infringement",
    "risky high-risk",
    "low-quality",
    "substandard",
    "seasonal",
    "staple",
    "personal",
  ],
};

export interface Wording {
  readonly actions: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
  readonly qualifiers: ReadonlySet<string>;
}

/** The meanings that a clause names, each by its first word. The longest word at a place counts: 直播间 is no 直播. */
export function wordingOf(clause: string, language: Language): Wording {
  return {
    actions: meanings(clause, ACTIONS[language]),
    objects: meanings(clause, OBJECTS[language]),
    qualifiers: meanings(clause, QUALIFIERS[language]),
  };
}

function meanings(clause: string, lines: readonly string[]): Set<string> {
  const words = lines.flatMap((line) => line.split(" ").map((word) => [word, line.split(" ")[0] ?? word] as const));
  const longestFirst = words.sort(([a], [b]) => b.length - a.length);
  const text = clause.toLowerCase();
  const found = new Set<string>();
  for (let at = 0; at < text.length; ) {
    const met = longestFirst.find(([word]) => text.startsWith(word, at) && isWhole(text, at, word));
    if (met !== undefined) found.add(met[1]);
    at += met?.[0].length ?? 1;
  }
  return found;
}

/** A Latin word counts only where it begins and ends. */
const isWhole = (text: string, at: number, word: string): boolean =>
  !/^[a-z]/.test(word) || (!/[a-z]/.test(text.charAt(at - 1)) && !/[a-z]/.test(text.charAt(at + word.length)));
