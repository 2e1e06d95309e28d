/** What English counts with, where no noun need follow. */
export const COUNTING_WORDS: readonly string[] = ["times", "pieces", "copies", "units"];

/**
 * What Chinese counts with. A classifier that the project's lexicon lacks still ends an expression; its unit is then
 * unknown. Longest first where one begins another.
 */
export const CLASSIFIERS: readonly string[] = (
  "个 件 条 次 则 场 家 名 人 起 单 款 部 项 位 只 张 份 篇 笔 户 间 辆 台 套 种 类 层 处 门 头 栋 艘 架 颗 粒 株 棵 枚 支 枝 根 把 " +
  "本 册 首 幅 幢 座 所 届 期 集 章 节 页 行 列 排 组 队 班 批 轮 局 盘 顿 餐 杯 碗 瓶 罐 桶 箱 盒 包 袋 捆 束 串 对 双 副 " +
  "匹 道 段 句 字 词 声 步 圈 倍速 届 级 档 股 票 分 版 站 路 线 国 省 市 县 区 镇 乡 村 校 院 店 厂 端 维 面 片 块 滴 阵 场次 人次 " +
  "件次 家次 台次 架次 车次 班次 频次 批次 户次 例 宗 桩 番 帧 例次 任 代 员 口 尊 盏 扇 堵 缕 丝 元钱 万元户 大类 小类 品类 " +
  "小时工 平 等 成员 家庭 篇次 席 桌 床 针 剂 票次 人份 尾 羽 亩次 折 岁半 门类 分之"
)
  .split(" ")
  .filter((word) => word !== "分之" && word !== "折" && word !== "等");
