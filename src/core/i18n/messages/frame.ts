import type { Topic } from './topic'

export default {
  title: ['重点项目公开亮屏', 'Key projects in public view'],
  asOf: ['截至 {day}', 'As of {day}'],
  published: ['公开于 {day}', 'Published {day}'],
  revision: ['第{revision}版', 'Revision {revision}'],
  corrected: ['第{revision}版(更正)', 'Revision {revision} (corrected)'],
  correction: ['更正：{text}', 'Correction: {text}'],
  checked: ['核对于 {moment}', 'Checked {moment}'],
  verified: ['✓ 签名已核验', '✓ Signature verified'],
  unverified: ['签名未核验', 'Signature not checked'],
  sample: ['示例数据', 'Sample data'],
  page: '{page} / {pages}',
  takeover: ['紧急通知', 'Emergency notice'],
  until: ['有效至 {moment}', 'In force until {moment}'],
  ticker: ['公告', 'Notice'],
  overdue: ['下期应于{day}公开，已逾期', 'The next publication was due on {day} and is overdue'],
  offline: ['{why}，显示的是{moment}核对的数据', '{why}: showing the figures checked {moment}'],
  offlineSinceStart: ['{why}，显示的是本机保存的数据', '{why}: showing what this device kept'],
  why: {
    network: ['网络中断', 'No network'],
    timeout: ['发布服务器没有按时答复', 'The server does not answer'],
    status: ['发布服务器答复异常', 'The server answers with an error'],
    'too-large': ['收到的文件过大', 'What the server sends is too large'],
    'not-data': ['网络要求先登录', 'The network wants a log-in'],
  },
  refused: [
    '新数据未通过核验，仍显示上一次核验通过的数据',
    'New data did not pass the checks: still showing the last that did',
  ],
  waiting: {
    title: ['正在等待首次公开数据', 'Waiting for the first publication'],
    reason: ['原因：{reason}', 'Reason: {reason}'],
    next: ['下次尝试：{moment}', 'Next try: {moment}'],
    loading: ['正在读取公开数据', 'Reading the publication'],
  },
  reason: {
    network: ['网络中断，连接不到发布服务器', 'no network, the publication server cannot be reached'],
    timeout: ['发布服务器没有按时答复', 'the publication server did not answer in time'],
    http: [
      '发布服务器答复异常(HTTP {status})',
      'the publication server answered with an error (HTTP {status})',
    ],
    'too-large': ['收到的文件过大：{path}', 'the file is too large: {path}'],
    portal: [
      '收到的是网页而不是公开数据，可能需要先登录网络：{path}',
      'a web page came instead of the data, the network may want a log-in first: {path}',
    ],
    refused: ['公开数据未通过核验：{text}', 'the published data was refused: {text}'],
    nothing: ['本期没有可展示的内容', 'this publication has nothing to show'],
    internal: ['程序出错：{text}', 'the display failed: {text}'],
  },
} satisfies Topic
