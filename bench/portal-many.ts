/**
 * First page, section, an older page of a section, article, search and feed of 46 sites with 10,000 articles each (`--articles=`), as shares of the times with 100
 * articles each in the same run: rendered anew, one connection after the other in turns, each with another site. Aim: 1.5 times.
 */
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPool } from '#platform/database/index.ts'
import { withBenchDatabase } from './database.ts'
import { fillDemo, startServer } from './http.ts'
import { median, report, significant } from './measure.ts'
import { fillSites } from './portal/fill-sites.ts'
import { load } from './portal/load.ts'
import { questionOf } from './portal/questions.ts'

const many = Number(process.argv.find((word) => word.startsWith('--articles='))?.slice(11) ?? 10_000)
const few = 100
const rounds = 60
const folder = mkdtempSync(join(tmpdir(), 'krong-bench-'))
const children: ChildProcess[] = []

/** A section that has more than a page with few articles too, and its second page. */
type Section = { readonly path: string; readonly older: string; readonly articles: readonly string[] }
type Side = { readonly url: string; readonly section: Section }

async function readSection(url: string, path: string): Promise<Section | undefined> {
  const text = await (await fetch(url + path)).text()
  const older = /href="(\/muc\/[a-z0-9-]+\?truoc=\d+)"/.exec(text)?.[1]
  const articles = [...text.matchAll(/href="(\/bai-viet\/[^"]+)"/g)].map(([, article]) => article!)
  return older ? { path, older, articles } : undefined
}

async function findSection(url: string): Promise<Section> {
  const home = await (await fetch(url)).text()
  for (const [path] of home.matchAll(/\/muc\/[a-z0-9-]+(?=")/g)) {
    const section = await readSection(url, path)
    if (section) return section
  }
  throw new Error('no section of the first page has a second page')
}

async function fill(
  { ownerUrl, appUrl }: { readonly ownerUrl: string; readonly appUrl: string },
  perSite: number,
): Promise<Side> {
  await fillDemo({ appUrl, ownerUrl }, folder)
  const owner = openPool(ownerUrl, 'krong_owner', { max: 2 })
  await fillSites(owner, perSite)
  await owner.end()
  const { url, child } = await startServer(folder, ['krong-uncached', '', ownerUrl, appUrl])
  children.push(child)
  const address = url.replace(/\/$/, '')
  return { url: address, section: await findSection(address) }
}

async function timeOf(address: string): Promise<number> {
  const began = performance.now()
  const answer = await fetch(address)
  await answer.text()
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return performance.now() - began
}

const kinds: Readonly<Record<string, (side: Side, at: number) => string>> = {
  'first page': () => '/',
  section: ({ section }) => section.path,
  'older page of a section': ({ section }) => section.older,
  article: ({ section: { articles } }, at) => articles[at % articles.length]!,
  feed: () => '/rss.xml',
  search: (_, at) => `/tim-kiem?q=${encodeURIComponent(questionOf(at * 7))}`,
  'search on a site': (_, at) =>
    `/trang/ta-long/tim-kiem?o=trang&q=${encodeURIComponent(questionOf(at * 7))}`,
  'search in a year': (_, at) => `/tim-kiem?nam=2024&q=${encodeURIComponent(questionOf(at * 7))}`,
}

try {
  await withBenchDatabase(async (small) => {
    await withBenchDatabase(async (large) => {
      const sides = [await fill(small, few), await fill(large, many)] as const
      for (const [kind, pathOf] of Object.entries(kinds)) {
        const times: [number[], number[]] = [[], []]
        for (let at = -15; at < rounds; at++)
          for (const [index, side] of sides.entries()) {
            const time = await timeOf(side.url + pathOf(side, at + 15))
            if (at >= 0) times[index]!.push(time)
          }
        const [base, value] = times.map(median) as [number, number]
        report({
          bench: 'portal-many',
          figure: `${kind}, median`,
          unit: 'ms',
          value: significant(value),
          baseline: significant(base),
          ratio: significant(value / base),
          note: `46 sites with ${many} articles each; baseline: with ${few} each, rendered anew in turns; aim 1.5`,
        })
      }
      let asked = 0
      const paths = () => `/tim-kiem?q=${encodeURIComponent(questionOf(asked++))}`
      for (const connections of [16, 64]) {
        const [base, value] = [
          await load(sides[0].url, { connections, seconds: 5, paths }),
          await load(sides[1].url, { connections, seconds: 5, paths }),
        ]
        report({
          bench: 'portal-many',
          figure: `search, another question each time, ${connections} connections`,
          unit: 'pages/s',
          value: significant(value.rate),
          baseline: significant(base.rate),
          ratio: significant(value.rate / base.rate),
          note: `p99 ${value.p99} ms; baseline: with ${few} articles a site; aims 800/s, p99 80 ms`,
        })
      }
    })
  })
} finally {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
