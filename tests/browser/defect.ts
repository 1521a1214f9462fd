import type { Page } from '@playwright/test'

/** While `armed`, the overview's figures throw when they are drawn: as a scene with a defect does. */
export async function plantDefect(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface Answer {
      readonly value?: { readonly value?: { readonly derived?: { readonly scenes: { overview: object } } } }
    }
    const plant = (answer: Answer) => {
      const figures = answer.value?.value?.derived?.scenes.overview
      if (!figures) return
      const city: unknown = Reflect.get(figures, 'city')
      Object.defineProperty(figures, 'city', {
        get: () => {
          if (Reflect.get(globalThis, 'armed') === true) throw new Error('broken on purpose')
          return city
        },
      })
    }
    const listen = Worker.prototype.addEventListener
    Worker.prototype.addEventListener = function (
      this: Worker,
      type: string,
      listener: EventListenerOrEventListenerObject,
    ) {
      if (type === 'message') listen.call(this, type, (event) => plant((event as MessageEvent<Answer>).data))
      listen.call(this, type, listener)
    }
  })
}

export const arm = (page: Page, armed: boolean) =>
  page.evaluate((value) => Reflect.set(globalThis, 'armed', value), armed)
