import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridSimpleComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

// SVG: sharp at every pixel ratio and under the anamorphic transform, light for our counts, the same as embeds and print.
// The simple grid leaves out the axis pointer: nobody points at a wall.
use([BarChart, LineChart, ScatterChart, GridSimpleComponent, SVGRenderer])
