import { phrases, rows } from "./phrases.ts";

/** Words that end the search for a counted noun. */
const STOPS: ReadonlySet<string> = new Set(
  (
    "的 了 加 减 乘 除 大 小 是 在 和 与 及 或 为 而 也 都 就 将 被 把 让 使 之 其 等 至 到 从 由 以 对 于 中 内 外 后 前 时 上 下 左 右 间 有 但 则 且 又 还 这 那 此 比 " +
    "of to in on at by for from with and or but as than that which who is are was were be been has have had will would can could " +
    "may might this these those the a an it its they their he she we you i his her our your not no so if when while after before " +
    "since until during about over under into between per more less fewer higher lower up down year-on-year each every out off did took went came said made got gave saw"
  ).split(" "),
);

export const isNounStop = (word: string): boolean => STOPS.has(word);

/** Words that begin as a unit does and are none. */
export const NOT_A_UNIT = phrases<true>([
  ...rows(
    true,
    "打假|打击|打造|打开|打破|打包|打工|打折|打车|打卡|打分|打赏|打压|打响|打通|打电话|打败|打乱|打法|打印|打出|打入",
  ),
  ...rows(
    true,
    "人工|人均|人类|人气|人士|件均|家电|家居|家具|家长|家暴|名牌|名单|名义|名为|名叫|名列|名气|条件|条例|条款|场景|场面|场地|场所|次要|次日|次品",
  ),
  ...rows(
    true,
    "起来|起初|起诉|起源|起草|单位|单元|单独|单价|单一|单纯|部分|部署|部门|部委|部队|项目制|位于|位列|位居|位置|张贴|份额|种植|种子|类似|层面|层级|处罚|处理|处置|处于|门店",
  ),
  ...rows(
    true,
    "头部|日均|日益|日常|日报|日语|月均|月薪|月销|年均|年度|年份|年级|年轻|年龄|元素|元旦|元年|里面|里程|里约|米其林|分别|分析|分配|分为|分布|分钟线",
  ),
  ...rows(
    true,
    "分之|度过|度假|克服|克隆|升级|升至|升到|升高|升幅|升值|尺寸|尺度|丈夫|码头|斤斤|吨位|点名|点击|点评|两者|两岸|卡车|卡片|匹配|平台|平均|平稳|平安|平衡|步骤|步入|句号|声明|声音|代表|代替|代理|任务|任何|任职|口味|口碑|轮胎|回应|回答|回升|回落|对于|对比|对应|对外|对方|双方|本次|本地|本身|本年|本月|根据|根本|把握|面向|面对|面临|面积|面前|片面|块状|股东|股份|股票|股价|票据|例如|例外|组成|组织|组建|队伍|版本|版权|站点|站内|站外|路线|线上|线下|线索|国家|国内|国外|国际|国货|国产|省份|省级|市场|市民|市值|区域|区间|镇静|乡村振兴|校园|院线|店铺|店主|店家|厂商|厂家|端口|维护|维权|维度|期间|期末|集团|集中|集合|章节|节目|节点|节日|页面|行业|行动|行为|行情|列入|列为|排名|排行|排查|班级|批评|批准|批发|局面|局部|盘活|包括|包含|包装|包邮|包退|袋装|套餐|套路|字节跳动|字样|词条|段落|道路|道歉|票房|手机|手段|员工|席位|针对|床位|剂量|周边|周围|周末|周期|周知",
  ),
]);
