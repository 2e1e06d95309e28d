import { type Exact, exact } from "../quantity/exact.ts";

/** A unit known outside any project. `factor` is its size in the base unit of its dimension. */
interface GeneralUnit {
  readonly id: string;
  readonly dimension: string;
  readonly factor: string;
  /** What it is called in words of either script; a text in any language is read for all of them. */
  readonly han: readonly string[];
  readonly latin: readonly string[];
  /** A part of another unit that is never told by itself: 角 is 0.1 CNY. */
  readonly of?: string;
}

type Row = readonly [id: string, dimension: string, factor: string, han: string, latin: string];

// Of 两 the conversion is to the market unit of 50 g, of 亩 the statutory one of 10000/15 m².
const ROWS: readonly Row[] = [
  ["percent", "ratio", "1/100", "%|％|个百分比|百分比", "percent|per cent|percents|pct|percentage|pct."],
  [
    "percentage-point",
    "ratio-difference",
    "1/100",
    "个百分点|百分点|个 百 分 点|个 百 分点|个百分 点|个 百分点",
    "percentage points|percentage point|pp|ppt|ppts|pps|percent point|percent points",
  ],
  ["basis-point", "ratio-difference", "1/10000", "个基点|基点", "basis points|basis point|bps|bp"],
  ["permille", "ratio", "1/1000", "‰", "per mille|permille"],
  ["second", "time", "1", "秒|秒钟|s", "second|seconds|sec|secs|s"],
  ["minute", "time", "60", "分钟|min", "minute|minutes|min|mins"],
  ["hour", "time", "3600", "小时|个小时|个钟头|钟头|个钟|h|hr", "hour|hours|hr|hrs|h"],
  ["day", "time", "86400", "天|日|昼夜", "day|days"],
  ["working-day", "working-time", "86400", "个工作日|工作日", "working day|working days|business day|business days"],
  ["week", "time", "604800", "周|星期|个星期|个周|礼拜|个礼拜", "week|weeks|wk|wks"],
  ["month", "calendar", "1", "个月|月", "month|months|mo"],
  ["quarter", "calendar", "3", "个季度|季度", "quarters"],
  ["year", "calendar", "12", "年|周年|载|个年头", "year|years|yr|yrs"],
  ["year-of-age", "age", "12", "岁|周岁", "years old|years of age|year old|year-old|years-old|yo|y/o"],
  ["month-of-age", "age", "1", "个月大|月龄", "months old|months of age|month old|month-old"],
  ["week-of-age", "age", "7/30", "周大", "weeks old|weeks of age|week old|week-old"],
  ["day-of-age", "age", "1/30", "天大", "days old|days of age|day old|day-old"],
  ["millisecond", "time", "1/1000", "毫秒|ms", "millisecond|milliseconds|ms"],
  ["microsecond", "time", "1/1000000", "微秒|μs", "microsecond|microseconds|μs"],
  [
    "CNY",
    "money",
    "1",
    "元|元钱|块钱|人民币|元人民币|元整|元正|圆|圆整|圆正|RMB|CNY",
    "yuan|renminbi|RMB|CNY|Chinese yuan|yuan renminbi",
  ],
  [
    "USD",
    "money:USD",
    "1",
    "美元|美金|美刀|美圆",
    "dollars|dollar|US dollars|US dollar|U.S. dollars|United States dollars|United States dollar|American dollars|USD|bucks|buck",
  ],
  ["EUR", "money:EUR", "1", "欧元", "euros|euro|EUR"],
  ["GBP", "money:GBP", "1", "英镑", "pounds sterling|pound sterling|British pounds|British pound|GBP|quid"],
  ["JPY", "money:JPY", "1", "日元|日圆", "yen|Japanese yen|JPY"],
  ["HKD", "money:HKD", "1", "港元|港币|港圆", "Hong Kong dollars|Hong Kong dollar|HKD"],
  [
    "TWD",
    "money:TWD",
    "1",
    "新台币|台币|元新台币",
    "New Taiwan dollars|New Taiwan dollar|Taiwan dollars|Taiwan dollar|TWD|NTD",
  ],
  ["KRW", "money:KRW", "1", "韩元|韩圆|韩币", "won|South Korean won|Korean won|KRW"],
  ["INR", "money:INR", "1", "印度卢比|印度卢布", "rupees|rupee|Indian rupees|INR|Rs"],
  ["RUB", "money:RUB", "1", "卢布", "rubles|ruble|roubles|rouble|RUB"],
  ["CHF", "money:CHF", "1", "瑞士法郎", "Swiss francs|Swiss franc|CHF"],
  ["AUD", "money:AUD", "1", "澳元|澳大利亚元", "Australian dollars|Australian dollar|AUD"],
  ["CAD", "money:CAD", "1", "加元|加拿大元|加币", "Canadian dollars|Canadian dollar|CAD"],
  ["NZD", "money:NZD", "1", "新西兰元|纽元|纽币", "New Zealand dollars|New Zealand dollar|NZD"],
  ["SGD", "money:SGD", "1", "新加坡元|新元|坡币", "Singapore dollars|Singapore dollar|SGD"],
  ["THB", "money:THB", "1", "泰铢", "baht|THB"],
  ["MYR", "money:MYR", "1", "马来西亚令吉|令吉|马币|林吉特", "ringgit|ringgits|MYR|RM"],
  ["VND", "money:VND", "1", "越南盾", "dong|VND"],
  ["IDR", "money:IDR", "1", "印尼盾|印尼卢比", "rupiah|IDR"],
  ["BRL", "money:BRL", "1", "雷亚尔", "reais|real|BRL"],
  ["MXN", "money:MXN", "1", "墨西哥比索|比索", "pesos|peso|Mexican pesos|Mexican peso|MXN"],
  ["TRY", "money:TRY", "1", "里拉|土耳其里拉", "lira|liras|Turkish lira|TRY"],
  ["SEK", "money:SEK", "1", "瑞典克朗|克朗", "kronor|krona|Swedish kronor|SEK"],
  ["NGN", "money:NGN", "1", "奈拉", "naira|Nigerian naira|NGN"],
  ["NOK", "money:NOK", "1", "挪威克朗", "Norwegian kroner|Norwegian krone|NOK"],
  ["DKK", "money:DKK", "1", "丹麦克朗", "Danish kroner|Danish krone|DKK"],
  ["ISK", "money:ISK", "1", "冰岛克朗", "Icelandic kronur|ISK"],
  ["PLN", "money:PLN", "1", "兹罗提", "zlotys|zloty|Polish zlotys|PLN"],
  ["CZK", "money:CZK", "1", "捷克克朗", "Czech crowns|koruna|CZK"],
  ["HUF", "money:HUF", "1", "福林", "forints|forint|HUF"],
  ["ILS", "money:ILS", "1", "谢克尔|新谢克尔", "shekels|shekel|ILS"],
  ["SAR", "money:SAR", "1", "沙特里亚尔", "Saudi riyals|Saudi riyal|SAR"],
  ["AED", "money:AED", "1", "阿联酋迪拉姆|迪拉姆", "UAE dirhams|dirhams|dirham|AED"],
  ["ZAR", "money:ZAR", "1", "兰特", "rand|South African rand|ZAR"],
  ["EGP", "money:EGP", "1", "埃及镑", "Egyptian pounds|Egyptian pound|EGP"],
  ["KES", "money:KES", "1", "肯尼亚先令", "Kenyan shillings|Kenyan shilling|KES"],
  ["PHP", "money:PHP", "1", "菲律宾比索", "Philippine pesos|Philippine peso|PHP"],
  ["ARS", "money:ARS", "1", "阿根廷比索", "Argentine pesos|Argentine peso|ARS"],
  ["CLP", "money:CLP", "1", "智利比索", "Chilean pesos|Chilean peso|CLP"],
  ["COP", "money:COP", "1", "哥伦比亚比索", "Colombian pesos|Colombian peso|COP"],
  ["UAH", "money:UAH", "1", "格里夫纳", "hryvnias|hryvnia|UAH"],
  ["PKR", "money:PKR", "1", "巴基斯坦卢比", "Pakistani rupees|Pakistani rupee|PKR"],
  ["LKR", "money:LKR", "1", "斯里兰卡卢比", "Sri Lankan rupees|Sri Lankan rupee|LKR"],
  ["GEL", "money:GEL", "1", "拉里", "Georgian lari|lari|GEL|₾"],
  ["CRC", "money:CRC", "1", "", "colóns|colón|colones|CRC|₡"],
  ["LAK", "money:LAK", "1", "基普", "Lao kip|kip|LAK|₭"],
  ["FIM", "money:FIM", "1", "芬兰马克", "Finnish markka|markka|markkaa|FIM"],
  ["ESP", "money:ESP", "1", "比塞塔", "pesetas|peseta|ESP"],
  ["NLG", "money:NLG", "1", "荷兰盾", "Dutch guilders|Dutch guilder|guilders|guilder|NLG"],
  ["GRD", "money:GRD", "1", "德拉克马", "drachmas|drachma|drachmae"],
  ["ITL", "money:ITL", "1", "意大利里拉", "Italian lire|lire|ITL"],
  ["PTE", "money:PTE", "1", "埃斯库多", "escudos|escudo|PTE"],
  ["FRF", "money:FRF", "1", "法郎", "francs|franc"],
  ["DEM", "money:DEM", "1", "马克", "marks|deutsche marks|mark"],
  ["BTC", "money:BTC", "1", "比特币|个比特币|枚比特币", "bitcoin|bitcoins|BTC"],
  ["kilometre", "length", "1000", "公里|千米|km", "kilometre|kilometres|kilometer|kilometers|km|kms"],
  ["metre", "length", "1", "米|公尺|m", "metre|metres|meter|meters|m"],
  ["decimetre", "length", "1/10", "分米|dm", "decimetre|decimetres|decimeter|decimeters|deci meters|dm"],
  ["centimetre", "length", "1/100", "厘米|公分|cm", "centimetre|centimetres|centimeter|centimeters|cm|cms"],
  ["millimetre", "length", "1/1000", "毫米|mm", "millimetre|millimetres|millimeter|millimeters|mm"],
  ["micrometre", "length", "1/1000000", "微米|μm", "micrometre|micrometres|micrometer|micrometers|μm"],
  ["nanometre", "length", "1/1000000000", "纳米|nm", "nanometre|nanometres|nanometer|nanometers|nm"],
  ["picometre", "length", "1/1000000000000", "皮米", "picometre|picometres|picometer|picometers"],
  ["chi", "length", "1/3", "尺|市尺", ""],
  ["cun", "length", "1/30", "寸", ""],
  ["zhang", "length", "10/3", "丈", ""],
  ["li", "length", "500", "里|华里|里地", ""],
  ["nautical-mile", "length", "1852", "海里", "nautical miles|nautical mile"],
  ["mile", "length", "1609344/1000", "英里", "miles|mile|mi"],
  ["yard", "length", "9144/10000", "码", "yards|yard|yd|yds"],
  ["foot", "length", "3048/10000", "英尺", "feet|foot|ft"],
  ["inch", "length", "254/10000", "英寸", "inches|inch|in"],
  ["astronomical-unit", "length", "149597870700", "天文单位", "astronomical units|astronomical unit|au"],
  ["light-year", "length", "9460730472580800", "光年", "light years|light year|light-years|light-year"],
  ["hectare", "area", "10000", "公顷|ha", "hectares|hectare|ha"],
  ["mu", "area", "10000/15", "亩", "mu"],
  ["acre", "area", "40468564224/10000000", "英亩", "acres|acre"],
  ["litre", "volume", "1/1000", "升|公升|L", "litre|litres|liter|liters|l|L"],
  ["millilitre", "volume", "1/1000000", "毫升|mL|ml", "millilitre|millilitres|milliliter|milliliters|ml|mls|mL"],
  ["centilitre", "volume", "1/100000", "厘升", "centilitre|centilitres|centiliter|centiliters|cl"],
  ["hectolitre", "volume", "1/10", "百升", "hectolitre|hectolitres|hectoliter|hectoliters|hl"],
  ["kilolitre", "volume", "1", "千升", "kilolitre|kilolitres|kiloliter|kiloliters|kilo liters|kl"],
  ["gallon", "volume", "3785411784/1000000000000", "加仑", "gallons|gallon|gal|gals"],
  ["barrel", "volume", "158987294928/1000000000000", "", "barrels|barrel|bbl"],
  ["cup", "volume", "2365882365/10000000000000", "", "cups|cup"],
  ["tablespoon", "volume", "1478676478125/100000000000000000", "汤匙", "tablespoons|tablespoon|tbsp"],
  ["teaspoon", "volume", "492892159375/100000000000000000", "茶匙", "teaspoons|teaspoon|tsp"],
  ["cubic-centimetre", "volume", "1/1000000", "立方厘米|cc", "cc|ccs|c c"],
  ["tonne", "mass", "1000000", "吨|公吨|t", "tonnes|tonne|tons|ton|metric tons|metric ton|metric tonnes|t"],
  ["kilogram", "mass", "1000", "公斤|千克|kg", "kilogram|kilograms|kilogramme|kilogrammes|kilos|kilo|kg|kgs|k.g.|k.gs"],
  ["gram", "mass", "1", "克|g", "gram|grams|gramme|grammes|g|gs"],
  ["milligram", "mass", "1/1000", "毫克|mg", "milligram|milligrams|mg|mgs"],
  ["microgram", "mass", "1/1000000", "微克|μg", "microgram|micrograms|microgrammes|μg|mcg"],
  ["jin", "mass", "500", "斤|市斤", "jin|catties|catty"],
  ["liang", "mass", "50", "两", ""],
  ["pound", "mass", "45359237/100000", "磅", "pounds|pound|lb|lbs"],
  ["ounce", "mass", "28349523125/1000000000", "盎司", "ounces|ounce|oz"],
  ["carat", "mass", "1/5", "克拉", "carats|carat|ct"],
  ["kelvin", "temperature", "1", "开尔文", "kelvin|kelvins"],
  [
    "celsius",
    "temperature",
    "1",
    "摄氏度|℃|°C|摄氏|度摄氏|摄氏°",
    "degrees Celsius|degree Celsius|degrees celsius|degrees centigrade|celsius|celcius|centigrade|centigrate|°C|° C|° celsius|deg c|deg celsius|degrees c|degree c|℃",
  ],
  [
    "fahrenheit",
    "temperature:F",
    "1",
    "华氏度|℉|°F|华氏|华氏°",
    "degrees Fahrenheit|degree fahrenheit|fahrenheit|farenheit|degrees farenheit|°F|° F|° fahrenheit|deg f|deg fahrenheit|degrees f|degree f|℉",
  ],
  ["degree", "angle", "1", "度|°", "degrees|degree|deg|deg.|°"],
  ["kilometre/hour", "speed", "1", "公里每小时|千米每小时|km/h", "km/h|kph|kmph|kmh|km/hr"],
  ["mile/hour", "speed", "1609344/1000000", "", "mph"],
  ["horsepower", "power", "735", "马力|匹", "horsepower|hp"],
  ["decibel", "sound", "1", "分贝", "decibels|decibel|dB"],
  ["calorie", "energy", "1", "卡|卡路里", "calories|calorie|cal"],
  ["kilocalorie", "energy", "1000", "千卡|大卡", "kilocalories|kilocalorie|kcal|kilo calories"],
  ["radian", "angle", "1", "弧度", "radians|radian|rad"],
  ["british-thermal-unit", "energy", "1055", "", "British thermal units|British thermal unit|BTU|BTUs"],
  ["gray", "dose", "1", "戈瑞", "grays|Gy"],
  ["sievert", "dose", "1", "希沃特|希", "sieverts|sievert|Sv"],
  ["millisievert", "dose", "1/1000", "毫希|毫希沃特", "millisieverts|millisievert|mSv"],
  ["mole", "substance", "1", "摩尔|mol", "moles|mole|mol"],
  ["lumen", "light", "1", "流明", "lumens|lumen|lm"],
  ["share", "count", "1", "股", "shares|share"],
  ["multiple", "multiple", "1", "倍", ""],
];

/** Families of units with decimal prefixes: [id, dimension, zh, en name, symbol]. */
const FAMILIES: readonly (readonly [string, string, string, string, string])[] = [
  ["watt", "power", "瓦|瓦特", "watt", "W"],
  ["watt-hour", "energy", "瓦时", "watt hour", "Wh"],
  ["hertz", "frequency", "赫|赫兹", "hertz", "Hz"],
  ["volt", "voltage", "伏|伏特", "volt", "V"],
  ["ampere", "current", "安培", "ampere", "A"],
  ["joule", "energy", "焦耳", "joule", "J"],
  ["pascal", "pressure", "帕|帕斯卡", "pascal", "Pa"],
  ["byte", "data", "字节", "byte", "B"],
  ["bit", "data", "比特", "bit", "b"],
  ["siemens", "conductance", "西门子", "siemens", "S"],
  ["ohm", "resistance", "欧姆", "ohm", "Ω"],
  ["electronvolt", "energy", "电子伏特", "electronvolt", "eV"],
];
const PREFIXES: readonly (readonly [string, string, string, number])[] = [
  ["", "", "", 0],
  ["milli", "毫", "m", -3],
  ["kilo", "千", "k", 3],
  ["mega", "兆", "M", 6],
  ["giga", "吉", "G", 9],
  ["tera", "太", "T", 12],
  ["peta", "拍", "P", 15],
  ["exa", "艾", "E", 18],
];

const split = (list: string): string[] => (list === "" ? [] : list.split("|"));

function families(): GeneralUnit[] {
  const units: GeneralUnit[] = [];
  for (const [id, dimension, chinese, name, symbol] of FAMILIES) {
    for (const [word, han, letter, zeros] of PREFIXES) {
      const names = [`${word}${name}`, `${word}${name}s`];
      if (word !== "") names.push(`${word} ${name}`, `${word} ${name}s`);
      const small = letter === "" || (letter === "m" && symbol !== "V");
      const short = small || symbol === "b" ? [] : [`${letter}${symbol}`.toLowerCase()];
      const symbols =
        letter === "" && symbol.length === 1 && symbol !== "W" && symbol !== "V" ? [] : [`${letter}${symbol}`];
      units.push({
        id: `${word}${id}`,
        dimension,
        factor: zeros < 0 ? `1/${10 ** -zeros}` : String(10n ** BigInt(zeros)),
        han: split(chinese).map((z) => `${han}${z}`),
        latin: [...names, ...symbols, ...short],
      });
    }
  }
  return units;
}

/** Squares and cubes of the lengths. */
function powers(lengths: readonly GeneralUnit[]): GeneralUnit[] {
  return lengths.flatMap((unit) => {
    const metric = !unit.latin.includes("mile") && unit.latin.length > 0;
    const short = unit.latin.filter((e) => e.length <= 3 && e !== "in" && !e.endsWith("s"));
    const power = (n: 2 | 3, id: string, sign: string, chinese: string, words: readonly string[]): GeneralUnit => ({
      id: `${id}-${unit.id}`,
      dimension: n === 2 ? "area" : "volume",
      factor: "",
      han: [
        ...unit.han.filter((z) => /[\u4e00-\u9fff]/.test(z)).map((z) => chinese + z),
        ...(id === "square" && unit.id === "metre" ? ["平方", "平米", "平"] : []),
      ],
      latin: [
        ...unit.latin
          .filter((e) => e.length > 3 || e === "ft" || e === "mi")
          .flatMap((e) => words.map((w) => `${w} ${e}`)),
        ...short.flatMap((e) => [
          `${e}${sign}`,
          `${e}^${n}`,
          ...(metric ? [`${e}${n}`] : []),
          `${e} ${id === "square" ? "squared" : "cubed"}`,
          ...words.map((w) => `${w} ${e}`),
        ]),
      ],
    });
    return [
      power(2, "square", "²", "平方", ["square", "sq", "sq."]),
      power(3, "cubic", "³", "立方", ["cubic", "cu", "cu."]),
    ];
  });
}

const SIMPLE: readonly GeneralUnit[] = ROWS.map(([id, dimension, factor, han, latin]) => ({
  id,
  dimension,
  factor,
  han: split(han),
  latin: split(latin),
}));

export const GENERAL_UNITS: readonly GeneralUnit[] = [
  ...SIMPLE,
  ...powers(SIMPLE.filter((unit) => unit.dimension === "length")),
  ...families(),
];

/** The size of a unit in the base of its dimension: an hour is 3600 of time. Null of counted nouns and unknown units. */
export function sizeOfUnit(id: string): { readonly dimension: string; readonly size: Exact } | null {
  const unit = GENERAL_UNITS.find((known) => known.id === id);
  if (unit === undefined || unit.factor === "") return null;
  const [over = "1", under = "1"] = unit.factor.split("/");
  return { dimension: unit.dimension, size: exact(over).div(exact(under)) };
}

/** Parts of currencies and what they are worth. */
export const MINOR_UNITS: readonly (readonly [of: string, factor: string, forms: string])[] = [
  ["CNY", "1/10", "角|毛|毛钱|角钱|角整|jiao"],
  ["CNY", "1/100", "分钱|fen"],
  ["USD", "1/100", "美分|cents|cent|¢"],
  ["GBP", "1/100", "便士|pence|penny|pennies"],
  ["USD", "1/10", "dimes|dime"],
  ["BTC", "1/100000000", "satoshis|satoshi"],
  ["1", "12", "打"],
];

/** A scale that stands behind the currency's code: 75 USD million, 30 RMB bn. */
export const CODED_SCALES: readonly (readonly [factor: string, words: readonly string[]])[] = [
  ["1000000", ["million", "mn", "mln", "m"]],
  ["1000000000", ["billion", "bn", "bln"]],
];

/** Currency signs and codes that stand before the number. */
export const CURRENCY_SIGNS: readonly (readonly [id: string, forms: string])[] = [
  ["CNY", "¥|CN¥|RMB|RMB¥|CNY|人民币"],
  ["USD", "$|US$|US $|USD|USD$|U$|U.S.$|U.S $|U.S. $"],
  ["HKD", "HK$|HKD|HK $"],
  ["TWD", "NT$|TWD|NT $"],
  ["AUD", "A$|AU$|AUD|AUD$|A $"],
  ["CAD", "C$|CA$|CAD|CAD$|C $"],
  ["NZD", "NZ$|NZD|NZD$"],
  ["SGD", "S$|SGD"],
  ["BRL", "R$|BRL"],
  ["EUR", "€|EUR"],
  ["GBP", "£|GBP"],
  ["JPY", "JPY¥|JP¥|JPY"],
  ["KRW", "₩|KRW"],
  ["INR", "₹|INR|Rs.|Rs"],
  ["RUB", "₽|RUB"],
  ["CHF", "CHF"],
  ["THB", "฿|THB"],
  ["MYR", "RM|MYR"],
  ["BTC", "₿"],
  ["MXN", "MXN$|Mex$|MXN"],
  ["celsius", "摄氏|摄氏温度"],
  ["fahrenheit", "华氏|华氏温度"],
  ["VND", "₫|VND"],
];
