import type { Topic } from './topic'

/** Messages of press pages and their catalogue; no screen loads them. */
export default {
  table: ['数据表', 'Data table'],
  tableOf: ['数据表：{caption}', 'Data table: {caption}'],
  rows: ['表中为前{count}行，全部{total}行见文件', 'The first {count} rows; all {total} are in the file'],
  chart: ['图表，用方向键逐项查看数值：{name}', 'Chart, arrow keys read out its values: {name}'],
  hint: ['用方向键或指针逐项查看数值', 'Arrow keys or a pointer read out the values'],
  facts: ['主要数据', 'Key figures'],
  source: ['来源与更多图表', 'Source and more charts'],
  first: ['第1版', 'Revision 1'],
  follows: {
    frozen: [
      '本图固定显示{period}第{revision}版数据，不随以后的公开而变。',
      'This chart stays at revision {revision} of the {period}, whatever is published later.',
    ],
    quarter: [
      '本图显示{period}数据，如有更正随之更新。',
      'This chart shows the {period} and follows its corrections.',
    ],
    latest: [
      '本图随每期公开更新，现为{period}数据。',
      'This chart follows every publication; now the {period}.',
    ],
  },
  correction: ['第{revision}版更正：{text}', 'Corrected in revision {revision}: {text}'],
  news: {
    corrected: ['本期数据已更正(第%r版)', 'These figures were corrected (revision %r).'],
    newer: ['已公布新一期数据：%p', 'Newer figures were published: %p.'],
    see: ['查看新图', 'See the new chart'],
  },
  code: {
    interactive: ['互动图表与数据', 'Interactive chart and data'],
  },
  catalogue: {
    title: ['亮屏图表嵌入', 'Charts to embed'],
    lead: [
      '选择图表、期次、外观和宽度，复制代码，贴到稿件里。',
      'Choose a chart, a quarter, its look and width; copy the code and paste it into your article.',
    ],
    chart: ['图表', 'Chart'],
    period: ['期次', 'Quarter'],
    follows: {
      label: ['数据', 'Figures'],
      frozen: ['固定：数字永不改变', 'Frozen: numbers never change'],
      quarter: ['本期：更正随之更新', 'This quarter: follows corrections'],
      latest: ['最新：每期自动更新', 'Latest: follows every quarter'],
    },
    theme: {
      label: ['外观', 'Look'],
      auto: ['随读者系统', 'As the reader’s system'],
      light: ['浅色', 'Light'],
      dark: ['深色', 'Dark'],
    },
    width: {
      label: ['宽度', 'Width'],
      phone: ['手机 {px}', 'Phone {px}'],
      column: ['正文 {px}', 'Column {px}'],
      wide: ['通栏 {px}', 'Full width {px}'],
    },
    lang: {
      label: ['语言', 'Language'],
      zh: '中文',
      en: 'English',
    },
    plain: ['不带标题', 'Without heading'],
    preview: ['预览', 'Preview'],
    tier: {
      figure: {
        name: ['图片加数据表', 'Picture and table'],
        about: [
          '不支持嵌入框的系统用这个：微信公众号、多数报社采编系统。不含脚本和框架。',
          'For systems that allow no frames. Holds no script and no frame.',
        ],
      },
      frame: {
        name: ['嵌入框(不含脚本)', 'Frame, no script'],
        about: ['固定高度，脚本一律不运行，加载最稳。', 'A fixed height; no script runs at all.'],
      },
      script: {
        name: ['嵌入框(高度自适应)', 'Frame that fits its height'],
        about: [
          '随内容自动调整高度；同一页放多少个都行。',
          'Follows its contents; as many on a page as you like.',
        ],
      },
    },
    copy: ['复制代码', 'Copy the code'],
    copied: ['已复制', 'Copied'],
    copyFailed: ['复制不了，请手工选取代码', 'Could not copy: select the code by hand'],
    files: ['下载', 'Download'],
    file: {
      svg: ['SVG 矢量图', 'SVG picture'],
      png: ['PNG 分享图', 'PNG card'],
      csv: ['CSV 数据表', 'CSV table'],
      json: ['JSON 数据', 'JSON data'],
      html: ['单独打开', 'Open alone'],
    },
    all: ['全部图表', 'All charts'],
    none: ['本期没有这张图', 'There is no such chart in this quarter'],
    failed: [
      '图表没有取到，请检查网络后再选一次',
      'The chart did not arrive: check the network and choose again',
    ],
  },
} satisfies Topic
