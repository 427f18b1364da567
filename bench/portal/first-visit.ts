import { chromium } from 'playwright-core'
import { findHeadlessChromium } from '../../tools/machine.ts'

/** What a first visit of a page brings over the wire to a phone that was never there: bytes with their headers, and requests; read to its foot. */
export async function firstVisit(
  url: string,
): Promise<{ readonly bytes: number; readonly requests: number }> {
  const browser = await chromium.launch({ executablePath: findHeadlessChromium()!, args: ['--no-sandbox'] })
  try {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
    const page = await context.newPage()
    const wire = await context.newCDPSession(page)
    await wire.send('Network.enable')
    const sum = { bytes: 0, requests: 0 }
    wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
      // What came out of the browser's own memory has no bytes.
      if (encodedDataLength > 0) sum.requests++
      sum.bytes += encodedDataLength
    })
    await page.goto(url)
    await page.evaluate('window.scrollTo(0, document.body.scrollHeight)')
    await page.waitForTimeout(1_500)
    return { ...sum }
  } finally {
    await browser.close()
  }
}
