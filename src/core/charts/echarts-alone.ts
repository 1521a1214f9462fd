import { SankeyChart } from 'echarts/charts'
import { use } from 'echarts/core'
import './echarts'

// For drawings that stand alone (embeds, slides, print): a scene draws its flow itself on the wall, which loads less.
use([SankeyChart])
