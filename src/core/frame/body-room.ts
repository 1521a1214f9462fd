import { useElementSize } from '@vueuse/core'
import { computed, type ComputedRef, type Ref } from 'vue'
import type { ContentBox } from './content-box'
import { useSetting } from './setting'

/**
 * The content box as measured on the layout's root: higher than planned where the finding takes fewer lines than
 * reserved.
 */
export function useBodyRoom(root: Readonly<Ref<HTMLElement | null>>): ComputedRef<ContentBox> {
  const setting = useSetting()
  const { height } = useElementSize(root)
  return computed(() => {
    const { room } = setting.value
    return { ...room, height: Math.max(room.height, height.value) }
  })
}
