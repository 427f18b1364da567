import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** What is under the keyboard: its name, whether it is seen there, and whether a ring or the like shows it. */
const underKeys = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null
    if (!at || at === document.body) return undefined
    const labels = (at as HTMLInputElement).labels
    const name = at.getAttribute('aria-label') || (labels?.length ? labels[0]!.innerText : at.innerText) || at.getAttribute('title') || '' // prettier-ignore
    const box = at.getBoundingClientRect()
    const style = getComputedStyle(at)
    const [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 12)]
    const top = document.elementFromPoint(x, y)
    return {
      name: name.replaceAll(/\s+/g, ' ').trim(),
      isSeen:
        top !== null &&
        (at.contains(top) || top.contains(at) || [...(labels ?? [])].some((label) => label.contains(top))),
      isRinged: style.outlineStyle !== 'none' || style.boxShadow !== 'none',
      tag: at.tagName.toLowerCase(),
    }
  })

/** Goes on with Tab until what has this name is reached; everything on the way must show that it is, and nothing may lie over it. */
export async function tabTo(page: Page, name: RegExp, { most = 80 } = {}): Promise<void> {
  const passed: string[] = []
  for (let turn = 0; turn < most; turn++) {
    await page.keyboard.press('Tab')
    const at = await underKeys(page)
    if (!at) continue
    if (at.tag !== 'iframe') {
      assert.ok(at.isRinged, `nothing shows that “${at.name}” is reached on ${page.url()}`)
      assert.ok(at.isSeen, `“${at.name}” is covered on ${page.url()}`)
    }
    if (name.test(at.name)) return
    passed.push(at.name)
  }
  assert.fail(`${name} is not reached by Tab on ${page.url()}: ${passed.join(' · ')}`)
}

/** Presses Enter where one is; waits for the page that comes, which may be the same one with complaints. */
export async function pressEnter(page: Page, to: string | RegExp): Promise<void> {
  const comes = page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame())
  await page.keyboard.press('Enter')
  await comes
  await page.waitForURL(to)
}

/** Reaches something and presses Enter. */
export async function enter(page: Page, name: RegExp, to: string | RegExp): Promise<void> {
  await tabTo(page, name)
  await pressEnter(page, to)
}

/** Reaches a field and types. */
export async function typeInto(page: Page, name: RegExp, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.type(text)
}
