import type { fragile as model } from "../en/fragile.ts";

export const fragile: typeof model = {
  howToRead: `一个数按算出来的样子成立，换一种说得通的读法却不成立，就算脆弱：
  strict        只取印出的字句所能推出的，不算“按披露下限计算”所容许的
  usual         每个界按读新闻的人的理解：超8000万，至多 9000万
  nominal       按印出的数值本身
  other-source  有争议的数换成另一份文件印的
  per-month, raw   时间长短不同的流量，按月摊开，或者不摊
direction（方向）：方向会反过来（reversed），或者说不准往哪个方向（open）。magnitude（大小）：审核会对措辞提出什么。这些都不
算错。要做的是：看文章有没有告诉读者用的是哪种读法、换一种会得出别的；没有，就写上，或者改印经得住的数。`,
  head: (considered, lost) => `脆弱的数：文章印出的 ${considered} 个增幅和比值里，${lost} 个换一种读法就站不住。`,
  asUsed: "现用",
  direction: (word) => `方向 ${word}`,
  magnitude: (word) => `大小 ${word}`,
  caveat: "这句话说明了是把印出的界当作数值。",
  how: {
    strict: "只取印出的字句所能推出的",
    usual: "每个界按读新闻的人的理解",
    nominal: "按印出的数值本身，不管界",
    "per-month": "按月计，因为时间长短不同",
    raw: "按印出的数，不按月计，尽管时间长短不同",
  },
  swapped: (from, to, dispute) => `用 ${to} 代替 ${from}；争议 ${dispute}`,
};
