import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridSimpleComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

// SVG is sharp at every pixel ratio and under the anamorphic transform, fast enough for our charts, and the same as in
// embeds and print.
// The simple grid leaves out the axis pointer: nobody points at a wall.
use([BarChart, LineChart, ScatterChart, GridSimpleComponent, SVGRenderer])
