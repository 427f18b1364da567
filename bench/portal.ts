/**
 * Pages of the portal per second as shares of the same text from a bare Hono in the same run: first page, section, article and feed, from the cache and rendered
 * anew, with 16 and 64 connections, each request from a new visitor, counters on. Then whether the counters counted every one of them.
 */
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { withBenchDatabase } from './database.ts'
import { fillDemo, startServer } from './http.ts'
import { report, significant } from './measure.ts'

const seconds = Number(process.argv.find((word) => word.startsWith('--seconds='))?.slice(10) ?? 4)

type Load = { readonly rate: number; readonly p99: number; readonly sent: number }

async function load(url: string, connections: number): Promise<Load> {
  const { requests, latency, non2xx, errors, duration } = await autocannon({
    url,
    connections,
    duration: seconds,
  })
  if (non2xx > 0 || errors > 0) throw new Error(`${url}: ${non2xx} answers other than 2xx, ${errors} errors`)
  return { rate: requests.total / duration, p99: latency.p99, sent: requests.total }
}

const folder = mkdtempSync(join(tmpdir(), 'krong-bench-'))
const children: ChildProcess[] = []
const start = async (args: readonly string[]) => {
  const server = await startServer(folder, args)
  children.push(server.child)
  return new URL('/', server.url).href.replace(/\/$/, '')
}

/** What the counter of the main site stands at. */
async function totalOf(url: string): Promise<number> {
  const html = await (await fetch(`${url}/luot-truy-cap/huyen-dakrong`)).text()
  return Number(/Tổng lượt truy cập<\/dt><dd>([\d.]+)/.exec(html)?.[1]?.replaceAll('.', ''))
}

try {
  await withBenchDatabase(async ({ ownerUrl, appUrl }) => {
    await fillDemo({ appUrl, ownerUrl }, folder)
    const cached = await start(['krong', '', ownerUrl, appUrl])
    const rendered = await start(['krong-uncached', '', ownerUrl, appUrl])
    const home = await (await fetch(`${cached}/muc/chuyen-doi-so`)).text()
    const [article = ''] = /\/bai-viet\/[a-z0-9-]+/.exec(home) ?? []
    const pages = { home: '/', section: '/muc/tin-tuc', article, feed: '/rss.xml' }
    let sent = 0
    const before = await totalOf(cached)
    for (const [name, path] of Object.entries(pages)) {
      const text = await (await fetch(cached + path)).text()
      sent += name === 'feed' ? 0 : 1
      const file = join(folder, `${name}.html`)
      writeFileSync(file, text)
      const bare = await start(['bare', file])
      for (const connections of [16, 64]) {
        const base = await load(bare, connections)
        for (const [way, url] of [
          ['cached', cached],
          ['rendered', rendered],
        ] as const) {
          if (name === 'feed' && way === 'cached') continue
          const { rate, p99, sent: many } = await load(url + path, connections)
          sent += name === 'feed' ? 0 : many
          report({
            bench: 'portal',
            figure: `${name}, ${way}, ${connections} connections`,
            unit: 'pages/s',
            value: significant(rate),
            baseline: significant(base.rate),
            ratio: significant(rate / base.rate),
            note: `${Buffer.byteLength(text)} bytes, p99 ${p99} ms; baseline: the same text from a bare Hono (aims: cached 60 %, an article rendered 2,000/s)`,
          })
        }
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    const counted = (await totalOf(cached)) - before
    report({
      bench: 'portal',
      figure: 'views counted',
      unit: 'views',
      value: counted,
      baseline: sent,
      ratio: counted / sent,
      note: 'baseline: answers that were read, two processes; requests that were cut off at the end of a load may be counted besides',
    })
  })
} finally {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
