import type { Topic } from './topic'

export default {
  'zh-CN': {
    value: '显示配置 {path} 应为{expected}，实际为 {got}，已采用默认值',
    query: '网址参数 {path} 应为{expected}，实际为 {got}，未采用',
    unknown: '显示配置中没有 {path} 这一项，未采用',
    unknownNearest: '没有 {path} 这一项，未采用；是否应为 {nearest}？',
    forbidden: '网址参数不能指定 {path}：数据来源和信任的密钥只能写在显示配置中',
    more: '另有{count}处，见状态页',
    file: {
      unreachable: '读取不到 {path}，全部采用默认值',
      'not-json': '{path} 不是有效的 JSON，全部采用默认值',
      'not-object': '{path} 应为一个 JSON 对象，全部采用默认值',
    },
    expects: {
      group: '一组配置项',
      title: '1至60个字的标题、按语言分列的标题(zh-CN、en)，或 null',
      locale: 'zh-CN 或 en',
      timeZone: '时区名称，如 Asia/Shanghai',
      theme: 'dark(夜)或 light(昼)',
      motion: 'auto、true 或 false',
      trustedKeys: '密钥列表，每个含 kid 和43个字符的 x，可标 sample',
      publication: {
        baseUrl: '公开数据目录的地址',
        intervalMs: '100至86400000的整数(毫秒)',
        jitter: '0至0.5的数',
        timeoutMs: '100至86400000的整数(毫秒)',
      },
      stage: {
        widthPx: '240至32768的整数(像素)，或 null',
        heightPx: '240至32768的整数(像素)，或 null',
        anamorphic: 'true 或 false',
        wall: '屏幕的 widthMm、heightMm 和观看距离 distanceMm(50至200000毫米)，或 null',
        drift: 'auto、true 或 false',
      },
      viewport: {
        columns: '1至64的整数',
        rows: '1至64的整数',
        column: '从1开始的列号，不大于64',
        row: '从1开始的行号，不大于64',
        bezelXPx: '0至100000的整数(像素)',
        bezelYPx: '0至100000的整数(像素)',
        bezelMm: '边框的 xMm、yMm(0至500毫米)和单屏的 screenWidthMm、screenHeightMm，或 null',
        area: '画布的 canvasWidthPx、canvasHeightPx 和本屏的 xPx、yPx、widthPx、heightPx，或 null',
      },
      playhead: {
        scenes: '不重复的场景列表，如 overview、completion、ranking',
        dwell: 'auto 或1至600的秒数',
        dwellOf: '各场景的停留时间，每个为 auto 或1至600的秒数',
        page: '从1开始的页码，或 null',
      },
      report: {
        url: '接收上报的地址，或 null(不上报)',
        token: '8至200个字符的口令，或 null',
        name: '1至60个字的屏幕名称(字母、数字、汉字，中间可有空格和 . _ -)，或 null',
      },
      hours:
        '亮屏时段：weekdays(mon 至 sun)和 dates(日期)，每项为 07:30-18:30 或 null(不亮)；或 null(一直亮)',
    },
  },
  en: {
    value: 'The configuration {path} must be {expected}, but is {got}: the default is used',
    query: 'The address parameter {path} must be {expected}, but is {got}: it is not used',
    unknown: 'The configuration has no {path}: it is not used',
    unknownNearest: 'There is no {path}: it is not used; was {nearest} meant?',
    forbidden:
      'The address may not set {path}: where the figures come from and whose keys are trusted stand in the configuration only',
    more: '{count} more: see the status page',
    file: {
      unreachable: '{path} cannot be read: all defaults are used',
      'not-json': '{path} is not valid JSON: all defaults are used',
      'not-object': '{path} must be a JSON object: all defaults are used',
    },
    expects: {
      group: 'a group of settings',
      title: 'a title of 1 to 60 characters, one a language (zh-CN, en), or null',
      locale: 'zh-CN or en',
      timeZone: 'the name of a time zone such as Asia/Shanghai',
      theme: 'dark or light',
      motion: 'auto, true or false',
      trustedKeys: 'a list of keys, each with a kid and an x of 43 characters, and perhaps sample',
      publication: {
        baseUrl: 'the address of the published folder',
        intervalMs: 'a whole number of milliseconds from 100 to 86400000',
        jitter: 'a number from 0 to 0.5',
        timeoutMs: 'a whole number of milliseconds from 100 to 86400000',
      },
      stage: {
        widthPx: 'a whole number of pixels from 240 to 32768, or null',
        heightPx: 'a whole number of pixels from 240 to 32768, or null',
        anamorphic: 'true or false',
        wall: 'the wall as widthMm, heightMm and distanceMm, each from 50 to 200000, or null',
        drift: 'auto, true or false',
      },
      viewport: {
        columns: 'a whole number from 1 to 64',
        rows: 'a whole number from 1 to 64',
        column: 'a column from 1 to 64',
        row: 'a row from 1 to 64',
        bezelXPx: 'whole pixels from 0 to 100000',
        bezelYPx: 'whole pixels from 0 to 100000',
        bezelMm:
          'the frames as xMm and yMm (0 to 500) with one screen’s screenWidthMm and screenHeightMm, or null',
        area: 'the canvas as canvasWidthPx and canvasHeightPx with this screen’s xPx, yPx, widthPx and heightPx, or null',
      },
      playhead: {
        scenes: 'a list of different scenes such as overview, completion, ranking',
        dwell: 'auto or seconds from 1 to 600',
        dwellOf: 'scenes with their dwell, each auto or seconds from 1 to 600',
        page: 'a page from 1, or null',
      },
      report: {
        url: 'the address of a receiver of reports, or null (none)',
        token: 'a token of 8 to 200 characters, or null',
        name: 'a name of 1 to 60 letters and digits (with spaces . _ - between), or null',
      },
      hours:
        'lit hours as weekdays (mon to sun) and dates, each 07:30-18:30 or null (dark), or null (always lit)',
    },
  },
} satisfies Topic
