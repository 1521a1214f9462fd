export const files = Object.keys(import.meta.glob('../../*/scene.ts'))
