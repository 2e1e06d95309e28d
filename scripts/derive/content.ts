import { derivation, figure, perMonth, share } from "kaozheng";

const videos = {
  2020: figure("videos-punished@2020-consumer"),
  2021: figure("videos-punished@2021-consumer"),
  2022: figure("videos-punished@2022-governance"),
};
const livestreams = {
  2020: figure("livestreams-punished@2020-consumer"),
  2021: figure("livestreams-punished@2021-consumer"),
  2022: figure("livestreams-punished@2022-governance"),
};
const added = {
  videos: figure("new-videos-monthly@2022-governance"),
  livestreams: figure("new-livestreams-monthly@2022-governance"),
};
const creators = {
  all: figure("creators-punished@2021-consumer"),
  large: figure("creators-punished@2021-consumer#million-followers"),
  closed: figure("creators-punished@2021-consumer#closed-for-good"),
};

// The years stand side by side and are not compared: breaks.csv says why.
export const content = derivation(import.meta, [
  {
    id: "videos-punished/2020",
    label: { zh: "2020 年处理的违规短视频", en: "Videos dealt with, 2020" },
    quantity: videos[2020],
  },
  {
    id: "videos-punished/2021",
    label: { zh: "2021 年打压的低质短视频", en: "Low-quality videos held back, 2021" },
    quantity: videos[2021],
  },
  {
    id: "videos-punished/2022",
    label: { zh: "2022 年处罚的违规低质短视频", en: "Videos punished, 2022" },
    quantity: videos[2022],
  },
  {
    id: "livestreams-punished/2020",
    label: { zh: "2020 年处理的违规直播", en: "Livestreams dealt with, 2020" },
    quantity: livestreams[2020],
  },
  {
    id: "livestream-rooms-punished/2021",
    label: { zh: "2021 年打压的低质直播间", en: "Low-quality livestream rooms held back, 2021" },
    quantity: livestreams[2021],
  },
  {
    id: "livestreams-punished/2022",
    label: { zh: "2022 年处罚的违规低质直播", en: "Livestreams punished, 2022" },
    quantity: livestreams[2022],
  },
  // The numerator is a year's, the denominator a month's: the year is brought down to a month first.
  {
    id: "livestreams-a-month/2022-added",
    label: { zh: "每月新增的电商直播", en: "Shopping livestreams added a month" },
    quantity: added.livestreams,
  },
  {
    id: "livestreams-a-month/2022-punished",
    label: { zh: "平均每月处罚的直播", en: "Livestreams punished a month, on average" },
    quantity: perMonth(livestreams[2022]),
  },
  {
    id: "livestreams-punished-share/2022",
    label: { zh: "每月处罚的直播与新增直播之比", en: "Livestreams punished as a share of those added" },
    quantity: share(perMonth(livestreams[2022]), added.livestreams),
  },
  {
    id: "videos-a-month/2022-added",
    label: { zh: "每月新增的短视频", en: "Videos added a month" },
    quantity: added.videos,
  },
  {
    id: "videos-a-month/2022-punished",
    label: { zh: "平均每月处罚的短视频", en: "Videos punished a month, on average" },
    quantity: perMonth(videos[2022]),
  },
  {
    id: "videos-punished-share/2022",
    label: { zh: "每月处罚的短视频与新增短视频之比", en: "Videos punished as a share of those added" },
    quantity: share(perMonth(videos[2022]), added.videos),
  },
  {
    id: "creators-punished/2021",
    label: { zh: "2021 年受罚的创作者", en: "Creators punished, 2021" },
    quantity: creators.all,
  },
  {
    id: "creators-punished-large/2021",
    label: { zh: "其中百万以上粉丝的", en: "of whom with a million followers or more" },
    quantity: creators.large,
  },
  {
    id: "creators-punished-closed/2021",
    label: { zh: "其中被永久关闭电商权限的", en: "of whom barred from selling for good" },
    quantity: creators.closed,
  },
  {
    id: "creators-punished-large-share/2021",
    label: { zh: "受罚创作者中百万以上粉丝的比例", en: "Share of punished creators with a million followers or more" },
    quantity: share(creators.large, creators.all),
  },
  {
    id: "creators-punished-closed-share/2021",
    label: { zh: "受罚创作者中被永久关闭权限的比例", en: "Share of punished creators barred for good" },
    quantity: share(creators.closed, creators.all),
  },
]);
