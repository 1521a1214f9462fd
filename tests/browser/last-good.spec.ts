import { figuresOn, holdClockAt, NINE, query, root, sceneIsOn, withoutFade } from './display'
import { expect, test } from './mocked'

for (const fault of ['reset', 'not-found', 'bad-signature', 'silence']) {
  test(`a display that starts anew under ${fault} shows the last good publication of this device`, async ({
    page,
    mock,
  }) => {
    await withoutFade(page.context())
    await holdClockAt(page, NINE)
    const address = mock.url + query({ motion: 0, drift: 0, scene: 'overview', dwell: 600 })
    await page.goto(address)
    await sceneIsOn(page, 'overview')
    const good = await figuresOn(page)

    mock.setFault(fault)
    const polls = mock.polls()
    await page.reload()
    await expect.poll(mock.polls).toBeGreaterThan(polls)
    await sceneIsOn(page, 'overview')
    await expect(root(page)).toHaveAttribute('data-publication', '2021Q3-r1')
    expect(await figuresOn(page)).toEqual(good)
  })
}

test('an older publication, properly signed, does not replace a newer one, not even after a restart', async ({
  page,
  mock,
}) => {
  await withoutFade(page.context())
  await holdClockAt(page, NINE)
  await page.goto(mock.url + query({ motion: 0, drift: 0, scene: 'overview', dwell: 600 }))
  await sceneIsOn(page, 'overview')
  mock.setFault('replayed')
  await page.reload()
  await sceneIsOn(page, 'overview')
  const polls = mock.polls()
  for (let step = 0; step < 30 && mock.polls() < polls + 2; step += 1) {
    await page.clock.runFor(2_500)
    await page.waitForTimeout(30)
  }
  await expect(root(page)).toHaveAttribute('data-publication', '2021Q3-r1')
})
