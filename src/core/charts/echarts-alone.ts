import { SankeyChart } from 'echarts/charts'
import { use } from 'echarts/core'
import './echarts'

// Further parts of ECharts for drawings that stand alone (embeds, exports, print). On the wall the flow is drawn
// without them, to load less. On Node package.json takes the library's one file instead of its five hundred: each costs
// time to load, and nothing is saved by leaving some out.
use([SankeyChart])

export { init } from 'echarts/core'
