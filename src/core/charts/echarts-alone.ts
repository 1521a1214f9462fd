import { SankeyChart } from 'echarts/charts'
import { use } from 'echarts/core'
import './echarts'

// Further parts of ECharts for drawings that stand alone (embeds, exports, print). On the wall the flow is drawn
// without them, to load less.
use([SankeyChart])
