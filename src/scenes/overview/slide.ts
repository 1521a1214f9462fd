import { quarterColumns } from '../native-chart'
import { defineSlide } from '../slide'
import { scene } from './scene'

export const slide = defineSlide(scene, { chart: quarterColumns, beside: ['name', 'value'], rest: 'never' })
