/**
 * Pages of the portal per second as shares of the same text from a bare Hono in the same run: first page, section, article, search and feed, from the cache and
 * rendered anew, with 16 and 64 connections, each request from a new visitor, counters on, with the processor time that the web process used for a page. Then
 * whether the counters counted every one of them, and what a first visit of an article brings over the wire. `--only=article,visit` measures these parts alone,
 * `--seconds=` says for how long, `--short` is one second with 16 connections.
 */
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withBenchDatabase } from './database.ts'
import { fillDemo, startServer } from './http.ts'
import { report, significant } from './measure.ts'
import { firstVisit } from './portal/first-visit.ts'
import { load } from './portal/load.ts'
import { questionOf } from './portal/questions.ts'

const told = (name: string) =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)
const short = process.argv.includes('--short')
const seconds = Number(told('seconds') ?? (short ? 1 : 4))
const only = told('only')?.split(',')
const isAsked = (part: string) => !only || only.includes(part)

const folder = mkdtempSync(join(tmpdir(), 'krong-bench-'))
const children: ChildProcess[] = []
const start = async (args: readonly string[]) => {
  const server = await startServer(folder, args)
  children.push(server.child)
  return { url: new URL('/', server.url).href.replace(/\/$/, ''), usage: server.usage }
}

/** What the counter of the main site stands at. */
async function totalOf(url: string): Promise<number> {
  const html = await (await fetch(`${url}/luot-truy-cap/huyen-dakrong`)).text()
  return Number(/Tổng lượt truy cập<\/dt><dd>([\d.]+)/.exec(html)?.[1]?.replaceAll('.', ''))
}

let asked = 0
const nextQuestion = () => `/tim-kiem?q=${encodeURIComponent(questionOf(asked++))}`

try {
  await withBenchDatabase(async ({ ownerUrl, appUrl }) => {
    await fillDemo({ appUrl, ownerUrl }, folder)
    const cached = await start(['krong', '', ownerUrl, appUrl])
    const rendered = await start(['krong-uncached', '', ownerUrl, appUrl])
    const home = await (await fetch(`${cached.url}/muc/chuyen-doi-so`)).text()
    const [article = ''] = /\/bai-viet\/[a-z0-9-]+/.exec(home) ?? []
    const search = '/tim-kiem?q=ho+ngheo'
    const pages = { home: '/', section: '/muc/tin-tuc', article, search, feed: '/rss.xml' }
    let sent = 0
    // The views above are kept within a second.
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    const before = await totalOf(cached.url)
    for (const [name, path] of Object.entries(pages).filter(([part]) => isAsked(part))) {
      const text = await (await fetch(cached.url + path)).text()
      sent += name === 'feed' ? 0 : 1
      const file = join(folder, `${name}.html`)
      writeFileSync(file, text)
      const bare = await start(['bare', file])
      for (const connections of short ? [16] : [16, 64]) {
        const base = await load(bare.url, { connections, seconds })
        for (const [way, { url, usage }] of [
          ['cached', cached],
          ['rendered', rendered],
        ] as const) {
          // What is asked anew each time is no page that was kept.
          const paths = name === 'search' && way === 'rendered' ? nextQuestion : undefined
          const used = await usage()
          const { rate, p99, sent: many } = await load(url + path, { connections, seconds, ...(paths ? { paths } : {}) }) // prettier-ignore
          const processor = significant(((await usage()) - used) / many)
          sent += name === 'feed' ? 0 : many
          report({
            bench: 'portal',
            figure: `${name}, ${way}, ${connections} connections`,
            unit: 'pages/s',
            value: significant(rate),
            baseline: significant(base.rate),
            ratio: significant(rate / base.rate),
            note: `${Buffer.byteLength(text)} bytes, p99 ${p99} ms, ${processor} µs of processor time of the web process for a page${paths ? ', another question each time' : ''}; baseline: the same text from a bare Hono (aims: cached 60 %, an article rendered 2,000/s, search 800/s with p99 80 ms)`,
          })
        }
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    const counted = (await totalOf(cached.url)) - before
    if (sent > 0)
      report({
        bench: 'portal',
        figure: 'views counted',
        unit: 'views',
        value: counted,
        baseline: sent,
        ratio: counted / sent,
        note: 'baseline: answers that were read, two processes; requests that were cut off at the end of a load may be counted besides',
      })
    if (!isAsked('visit')) return
    const { bytes, requests } = await firstVisit(cached.url + article)
    const visit = { bench: 'portal', baseline: null, ratio: null } as const
    report({ ...visit, figure: 'first visit of an article, bytes', unit: 'bytes', value: bytes, note: 'in Chromium at 360 px, with headers, read to the foot; aim 40,000 without photos' }) // prettier-ignore
    report({ ...visit, figure: 'first visit of an article, requests', unit: 'requests', value: requests, note: 'aim 10' }) // prettier-ignore
  })
} finally {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
