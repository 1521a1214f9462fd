import { BarChart, LineChart, SankeyChart, ScatterChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

// SVG: sharp at every pixel ratio and under the anamorphic transform, light for our counts, the same as embeds and print.
use([BarChart, LineChart, ScatterChart, SankeyChart, GridComponent, MarkLineComponent, SVGRenderer])
