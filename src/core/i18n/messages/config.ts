import type { Topic } from './topic'

export default {
  value: [
    '显示配置 {path} 应为{expected}，实际为 {got}，已采用默认值',
    'The configuration {path} must be {expected}, but is {got}: the default is used',
  ],
  query: [
    '网址参数 {path} 应为{expected}，实际为 {got}，未采用',
    'The address parameter {path} must be {expected}, but is {got}: it is not used',
  ],
  unknown: ['显示配置中没有 {path} 这一项，未采用', 'The configuration has no {path}: it is not used'],
  unknownNearest: [
    '没有 {path} 这一项，未采用；是否应为 {nearest}？',
    'There is no {path}: it is not used; was {nearest} meant?',
  ],
  forbidden: [
    '网址参数不能指定 {path}：数据来源和信任的密钥只能写在显示配置中',
    'The address may not set {path}: where the figures come from and whose keys are trusted stand in the configuration only',
  ],
  more: ['另有{count}处，见状态页', '{count} more: see the status page'],
  file: {
    unreachable: ['读取不到 {path}，全部采用默认值', '{path} cannot be read: all defaults are used'],
    'not-json': ['{path} 不是有效的 JSON，全部采用默认值', '{path} is not valid JSON: all defaults are used'],
    'not-object': [
      '{path} 应为一个 JSON 对象，全部采用默认值',
      '{path} must be a JSON object: all defaults are used',
    ],
  },
  expects: {
    group: ['一组配置项', 'a group of settings'],
    title: [
      '1至60个字的标题、按语言分列的标题(zh-CN、en)，或 null',
      'a title of 1 to 60 characters, one a language (zh-CN, en), or null',
    ],
    locale: ['zh-CN 或 en', 'zh-CN or en'],
    timeZone: ['时区名称，如 Asia/Shanghai', 'the name of a time zone such as Asia/Shanghai'],
    theme: ['dark(夜)或 light(昼)', 'dark or light'],
    motion: ['auto、true 或 false', 'auto, true or false'],
    keys: ['true 或 false', 'true or false'],
    notes: ['各场景的备注，每条不超过4000字', 'notes by scene, each of at most 4000 characters'],
    trustedKeys: [
      '密钥列表，每个含 kid 和43个字符的 x，可标 sample',
      'a list of keys, each with a kid and an x of 43 characters, and perhaps sample',
    ],
    publication: {
      baseUrl: ['公开数据目录的地址', 'the address of the published folder'],
      intervalMs: ['100至86400000的整数(毫秒)', 'a whole number of milliseconds from 100 to 86400000'],
      jitter: ['0至0.5的数', 'a number from 0 to 0.5'],
      timeoutMs: ['100至86400000的整数(毫秒)', 'a whole number of milliseconds from 100 to 86400000'],
      issuer: ['发布单位的 id，或 null', 'the id of an issuer, or null'],
      root: [
        '根密钥集文件的 SHA-256(64位十六进制)，或 null',
        'the SHA-256 of a root in 64 hex digits, or null',
      ],
    },
    stage: {
      widthPx: ['240至32768的整数(像素)，或 null', 'a whole number of pixels from 240 to 32768, or null'],
      heightPx: ['240至32768的整数(像素)，或 null', 'a whole number of pixels from 240 to 32768, or null'],
      anamorphic: ['true 或 false', 'true or false'],
      wall: [
        '屏幕的 widthMm、heightMm 和观看距离 distanceMm(50至200000毫米)，或 null',
        'the wall as widthMm, heightMm and distanceMm, each from 50 to 200000, or null',
      ],
      drift: ['auto、true 或 false', 'auto, true or false'],
    },
    viewport: {
      columns: ['1至64的整数', 'a whole number from 1 to 64'],
      rows: ['1至64的整数', 'a whole number from 1 to 64'],
      column: ['从1开始的列号，不大于64', 'a column from 1 to 64'],
      row: ['从1开始的行号，不大于64', 'a row from 1 to 64'],
      bezelXPx: ['0至100000的整数(像素)', 'whole pixels from 0 to 100000'],
      bezelYPx: ['0至100000的整数(像素)', 'whole pixels from 0 to 100000'],
      bezelMm: [
        '边框的 xMm、yMm(0至500毫米)和单屏的 screenWidthMm、screenHeightMm，或 null',
        "the frames as xMm and yMm (0 to 500) with one screen's screenWidthMm and screenHeightMm, or null",
      ],
      area: [
        '画布的 canvasWidthPx、canvasHeightPx 和本屏的 xPx、yPx、widthPx、heightPx，或 null',
        "the canvas as canvasWidthPx and canvasHeightPx with this screen's xPx, yPx, widthPx and heightPx, or null",
      ],
    },
    playhead: {
      scenes: [
        '不重复的场景列表，如 overview、completion、ranking，或 null(全部)',
        'a list of different scenes such as overview, completion, ranking, or null for all',
      ],
      dwell: ['auto 或1至600的秒数', 'auto or seconds from 1 to 600'],
      dwellOf: [
        '各场景的停留时间，每个为 auto 或1至600的秒数',
        'scenes with their dwell, each auto or seconds from 1 to 600',
      ],
      page: ['从1开始的页码，或 null', 'a page from 1, or null'],
    },
    report: {
      url: ['接收上报的地址，或 null(不上报)', 'the address of a receiver of reports, or null (none)'],
      token: ['8至200个字符的口令，或 null', 'a token of 8 to 200 characters, or null'],
      name: [
        '1至60个字的屏幕名称(字母、数字、汉字，中间可有空格和 . _ -)，或 null',
        'a name of 1 to 60 letters and digits (with spaces . _ - between), or null',
      ],
    },
    hours: [
      '亮屏时段：weekdays(mon 至 sun)和 dates(日期)，每项为 07:30-18:30 或 null(不亮)；或 null(一直亮)',
      'lit hours as weekdays (mon to sun) and dates, each 07:30-18:30 or null (dark), or null (always lit)',
    ],
  },
} satisfies Topic
