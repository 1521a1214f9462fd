import type { Topic } from './topic'

export default {
  title: ['屏幕校准', 'Calibrate the screen'],
  check: [
    '四角标记应完整可见，圆应为正圆，方格应为正方形',
    'All four corner marks must be whole, the circle round and the squares square',
  ],
  circle: ['圆的直径 {px} 像素', 'Circle {px} px across'],
  circleMm: ['圆的直径 {px} 像素，墙上应为 {mm} 毫米', 'Circle {px} px across, {mm} mm on the wall'],
  window: [
    '窗口 {window}，版面 {layout}，设计单位 {unit} 像素',
    'Window {window}, layout {layout}, design unit {unit} px',
  ],
  size: '{width} × {height}',
  wall: [
    '墙面 {width} × {height} 毫米，观看距离 {distance} 毫米，字高至少 {needed} 毫米',
    'Wall {width} × {height} mm, distance {distance} mm, characters at least {needed} mm tall',
  ],
  noWall: [
    '未配置墙面尺寸和观看距离(stage.wall)',
    "The wall's size and distance (stage.wall) are not configured",
  ],
  stretched: ['预变形：横向 × {x}，纵向 × {y}', 'Pre-distortion: × {x} across, × {y} down'],
  notStretched: ['无预变形', 'No pre-distortion'],
  type: ['{name} {px} 像素', '{name} {px} px'],
  typeMm: ['{name} {px} 像素，字高 {mm} 毫米', '{name} {px} px, characters {mm} mm tall'],
  sampleText: ['亮屏 {ratio}', 'In view {ratio}'],
  theme: {
    dark: ['夜', 'Dark'],
    light: ['昼', 'Light'],
  },
  toStatus: ['运行状态', 'Status'],
} satisfies Topic
