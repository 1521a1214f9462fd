import questions from './publish-questions'
import type { Topic } from './topic'

/** The publishing page. */
export default {
  title: ['发布一期数据', 'Publish a period'],
  intro: [
    '把台账拖进来：先核对，再看上屏效果，最后签名公开。台账只在本机读取，不会上传到任何地方。',
    'Drop the workbook: it is checked, you see what it puts on the wall, then it is signed and published. It is read on this machine only, and sent nowhere.',
  ],
  toLobby: ['返回亮屏', 'Back to the display'],
  toStatus: ['运行状态', 'Status'],
  loading: ['正在连接本机服务', 'Asking the server of this machine'],
  notServed: {
    title: ['这里没有开启发布', 'Publishing is not served here'],
    why: [
      '发布页只在本机、且以 serve --publish 启动时提供。',
      'This page works on the office’s own machine only, when it is served with serve --publish.',
    ],
    how: ['在存放数据的电脑上运行：', 'On the machine that holds the data, run:'],
  },
  step: {
    choose: ['选择台账', 'Choose the workbook'],
    check: ['核对', 'Check'],
    summary: ['本期概况', 'What it says'],
    preview: ['上屏预览', 'On the wall'],
    publish: ['公开', 'Publish'],
  },
  drop: ['把台账拖到这里', 'Drop the workbook here'],
  dropHint: [
    '.xlsx、.xls，或以表名命名的多个 CSV 文件；各地报送的多个工作簿也可以一起拖（也可以是放着它们的文件夹）',
    '.xlsx, .xls, or CSV files named after the sheets; the workbooks of all districts together (or the folder that holds them)',
  ],
  chooseFile: ['选择文件', 'Choose files'],
  chooseFolder: ['选择文件夹', 'Choose a folder'],
  chooseOther: ['换一份台账', 'Another workbook'],
  again: ['改好后重新核对', 'Check again after mending'],
  choice: {
    nothing: [
      '没有台账：请选择 .xlsx、.xls 文件，或以表名命名的 CSV 文件',
      'No workbook: choose an .xlsx or .xls file, or CSV files named after the sheets',
    ],
    several: ['既有台账，又有 CSV 文件：请分开放', 'A workbook and CSV files: give one or the other'],
    tooLarge: ['文件超过 64 MB：只保留要公开的表', 'Larger than 64 MB: keep only the sheets to publish'],
    unreadable: [
      '文件读不出来：可能已移动、删除，或正被别的程序占用。请重新选择',
      'The file cannot be read: moved, deleted, or held by another program. Choose it again',
    ],
    endless: [
      '20 秒内没有读完：文件可能损坏。用办公软件打开并另存为 .xlsx 后再试',
      'Not read within 20 seconds: the file may be damaged. Open it in the office program, save it as .xlsx and try again',
    ],
  },
  working: {
    reading: ['读取台账', 'Reading the workbook'],
    comparing: ['读取已公开的数据', 'Reading what is published'],
    checking: ['逐格核对', 'Checking every cell'],
    drawing: ['计算各场景', 'Computing the scenes'],
  },
  ...questions,
  stop: ['停止', 'Stop'],
  notSaved: ['没有生成：{reason}', 'Not made: {reason}'],
  failed: ['程序出错，没有核对完：{reason}', 'The program failed before the check was done: {reason}'],
  verdict: {
    good: ['没有错误', 'No errors'],
    goodWithWarnings: [
      '没有错误，有 {count} 处提醒',
      'No errors, {count} warning | No errors, {count} warnings',
    ],
    toDecide: [
      '没有错误；{decisions} 处要您确认，{warnings} 处提醒',
      'No errors; {decisions} for you to confirm, {warnings} to note',
    ],
    errors: [
      '错误 {count} 处，改正后才能公开',
      '{count} error to be mended before publishing | {count} errors to be mended before publishing',
    ],
  },
  unreadable: [
    '已公开的数据没有通过核验，因此没有与上期比较。先到运行状态页查明原因。',
    'What is published does not verify, so nothing was compared with it. The status page tells why.',
  ],
  list: {
    errors: ['错误', 'Errors'],
    warnings: ['提醒', 'Warnings'],
  },
  cut: [
    '只列出前 {shown} 处，共 {count} 处。先改这些，再核对一次',
    'The first {shown} of {count}. Mend these, then check again',
  ],
  more: ['再列 {count} 处', '{count} more'],
  previous: ['上一处', 'Previous'],
  next: ['下一处', 'Next'],
  grid: {
    sheets: ['工作表', 'Sheets'],
    caption: ['{sheet}：第 {from} 至 {to} 行，共 {rows} 行', '{sheet}: rows {from} to {to} of {rows}'],
    earlier: ['往上', 'Up'],
    later: ['往下', 'Down'],
    marked: ['{at} {text}：{problem}', '{at} {text}: {problem}'],
    blank: ['空白', 'blank'],
    whole: ['整张表或整个文件的问题，不在某一格里', 'Of the sheet or the file as a whole, not of a cell'],
  },
  stands: ['现在写的', 'Stands there'],
  wrong: ['问题', 'Wrong'],
  repair: ['怎么改', 'How to mend it'],
  summary: {
    projects: ['项目', 'Projects'],
    total: ['总投资', 'Total investment'],
    plan: ['年度计划投资', 'Annual plan'],
    completed: ['完成投资', 'Completed'],
    ratio: ['完成率', 'Completion ratio'],
  },
  preview: {
    now: ['屏上现在', 'On the wall now'],
    next: ['公开以后', 'After publishing'],
    nothing: ['还没有公开过数据', 'Nothing was published yet'],
    scene: ['场景', 'Scene'],
    page: ['第 {page} / {pages} 页', 'Page {page} of {pages}'],
    earlier: ['上一页', 'Previous page'],
    later: ['下一页', 'Next page'],
    both: ['并排比较', 'Side by side'],
    alone: ['只看公开以后', 'After publishing only'],
    leftOut: ['本期没有这个场景：{why}', 'There is no such scene: {why}'],
    of: ['{period}，第{revision}版', '{period}, revision {revision}'],
    unsigned: ['预览，尚未签名', 'Preview, not signed'],
    failed: ['这个场景画不出来：{why}', 'This scene cannot be drawn: {why}'],
  },
  plan: {
    asking: ['正在核对数据目录', 'Looking at the published folder'],
    planned: [
      '将公开{period}第{revision}版，目录序号 {sequence}',
      '{period}, revision {revision}, will be published; sequence {sequence}',
    ],
    onlyIndex: [
      '只更新下期公开时间，目录序号 {sequence}',
      'Only the next due date will change; sequence {sequence}',
    ],
    unchanged: [
      '与已公开的完全一样，不需要再公开（目录序号 {sequence}）',
      'Just this is published already: there is nothing to do (sequence {sequence})',
    ],
    refused: ['不能公开：', 'It cannot be published:'],
    folder: ['数据目录', 'Published folder'],
    key: ['签名密钥', 'Signing key'],
    sampleKey: ['{kid}（示例密钥，只签示例数据）', '{kid} (a sample’s: it signs sample data only)'],
  },
  correction: ['更正说明', 'What is corrected'],
  correctionHint: [
    '这一期已经公开过。写一句话说明更正了什么，它会和数据一起公开',
    'This period was published before. Say in a sentence what is corrected; it is published with the data',
  ],
  useDraft: ['按变更清单起草', 'Draft it from the ledger'],
  decide: [
    '这些不常见，但可能是对的。核对无误后逐项写明理由：',
    'This is unusual, but may be right. Look at each, and accept it if it is:',
  ],
  reason: ['理由', 'Why it is right'],
  detailsMore: ['……以及另外 {count} 处', '… and {count} more'],
  download: ['下载待签名的数据', 'Download the edition to sign'],
  printToSign: ['打印送签单', 'Print to sign off'],
  downloadHint: [
    '把这个文件拿到存放密钥的电脑上，运行这条命令即可签名并公开：',
    'Take this file to the machine that holds the key. This command signs and publishes it there:',
  ],
  publish: ['签名并公开', 'Sign and publish'],
  waits: {
    asking: ['等本机服务答复后才能公开', 'Waits for the answer of this machine’s server'],
    publishing: ['正在公开，请稍候', 'Publishing: wait a moment'],
    undecided: ['写明上面每一项的理由后才能公开', 'Waits for a reason for each of the above'],
    usage: ['照上面说的改好后才能公开', 'Waits until what is said above is mended'],
    refused: ['改好上面的错误后才能公开', 'Waits until the errors above are mended'],
    unchanged: ['内容没有变化，不用再公开', 'Nothing has changed, so there is nothing to publish'],
    unanswered: [
      '本机服务没有答复，重新启动后才能公开',
      'Waits for the server of this machine to be started again',
    ],
  },
  first: ['已经在最前面', 'This is the beginning'],
  last: ['已经到最后', 'This is the end'],
  confirm: {
    title: ['现在公开吗？', 'Publish now?'],
    text: [
      '{period}第{revision}版将写入 {folder}，各屏幕随后自动更新。公开后不能删除，只能更正。',
      '{period}, revision {revision}, will be written into {folder}, and the screens will follow. It cannot be deleted afterwards, only corrected.',
    ],
    index: [
      '目录将写入 {folder}，各屏幕随后自动更新。',
      'The index will be written into {folder}, and the screens will follow.',
    ],
    yes: ['公开', 'Publish'],
    no: ['先不公开', 'Not yet'],
  },
  publishing: ['正在公开', 'Publishing'],
  progress: '[{done}/{of}] {path}',
  done: {
    title: ['已公开', 'Published'],
    edition: [
      '{period}第{revision}版，目录序号 {sequence}',
      '{period}, revision {revision}, sequence {sequence}',
    ],
    index: ['目录序号 {sequence}', 'Sequence {sequence}'],
    addresses: ['在这里可以看到：', 'See it here:'],
    lobby: ['亮屏', 'the display'],
    present: ['会议演示，幻灯片也在这里带走', 'presenting; slides are exported here'],
    bulletin: ['通报，可打印', 'the bulletin, to print'],
    press: [
      '媒体图表目录：门户嵌入、公众号配图、报社数据表',
      'charts for the press: to embed, as pictures, as tables',
    ],
    list: ['目录', 'index'],
    data: ['本期数据', 'this edition'],
    figures: ['本期全部指标', 'all its figures'],
  },
  problem: {
    'needs-correction': [
      '这一期已经公开过，内容不同：请写明更正了什么',
      'This period was published before, with other contents: say what is corrected',
    ],
    'stale-correction': [
      '台账里写的是上一次更正的内容：请写明这一次更正了什么',
      'The workbook still says what was corrected last time: say what is corrected now',
    ],
    'nothing-to-correct': [
      '这一期还没有公开过，不用写更正说明：请清空它（台账“说明”表里的也要清空）',
      'This period was not published yet, so nothing is corrected: empty the sentence (in the sheet 说明 too)',
    ],
    'sample-key': [
      '签名密钥是示例密钥，只能签示例数据：请用正式密钥启动',
      'The signing key is a sample’s and signs sample data only: serve with the office’s key',
    ],
    'mixed-kinds': [
      '示例数据和正式数据不能放在同一个目录：请换一个目录启动',
      'Sample data and real data do not stand in one folder: serve another folder',
    ],
    locked: [
      '另一个程序正在往这个目录公开数据：等它结束后再试',
      'Another program is publishing into this folder: try again when it is done',
    ],
    'strange-folder': [
      '目录里有别的文件，却没有数据目录：请换一个空目录启动',
      'The folder holds other files, but no index: serve an empty one',
    ],
    'no-key': [
      '启动时没有给出密钥（--key），只能下载待签名的数据',
      'Served without a key (--key): editions can be downloaded only, and signed elsewhere',
    ],
    disk: [
      '磁盘写不进去：请查看剩余空间和权限。目录里仍是完整的旧数据或新数据',
      'The disk cannot be written: look at its space and permissions. The folder holds the old data or the new, whole',
    ],
    other: ['没有公开：{line}', 'Not published: {line}'],
    network: [
      '连不上本机服务：它可能已停止。重新启动后再试（{reason}）',
      'The server of this machine does not answer; it may have been stopped. Start it again ({reason})',
    ],
  },
} satisfies Topic
