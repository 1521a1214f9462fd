import { accepted, changes } from '../gallery/baseline'
import { layoutOf } from '../gallery/layout'
import { SCENES } from '../gallery/views'
import { expect, test } from './serving'

const HOW_TO_ACCEPT =
  'If this is meant, look at it (npm run gallery), then accept it: npm run gallery -- --accept'

for (const scene of SCENES) {
  test(`${scene}: each text stands where it was accepted, at five shapes`, async ({ context }, info) => {
    const [was, is] = [await accepted(scene), await layoutOf(context, scene)]
    const changed = changes(was, is)
    if (was.chromium === is.chromium || was.shapes.size === 0) {
      expect(changed, `${scene}: the layout has changed. ${HOW_TO_ACCEPT}`).toEqual([])
      return
    }
    // Another Chromium sets type a little differently.
    const told = `accepted in Chromium ${was.chromium}, not compared in ${is.chromium}: ${changed.length} lines differ`
    info.annotations.push({ type: 'layout', description: told })
  })
}
