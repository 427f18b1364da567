/** The 578 accounts of the district at work for five minutes on the whole program with its jobs: `--minutes=5`, `--people=578`. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPool } from '../src/platform/database/index.ts'
import { withBenchDatabase } from './database.ts'
import { fillDemo, startServer } from './http.ts'
import { report, significant } from './measure.ts'
import { type Asked, type Role, workAs } from './people/person.ts'

const option = (name: string, usual: number) =>
  Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? usual)
const minutes = option('minutes', 5)
const wanted = option('people', 578)
const pause = option('pause', 12_000)

const quantile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
const isFault = ({ status }: Asked) => status >= 500 || status === 404 || status === 400
const isRefused = ({ status }: Asked) => [403, 409, 422, 429].includes(status)

const folder = mkdtempSync(join(tmpdir(), 'krong-people-'))
try {
  await withBenchDatabase(async ({ ownerUrl, appUrl }) => {
    await fillDemo({ appUrl, ownerUrl }, folder)
    const owner = openPool(ownerUrl, 'krong_owner', { max: 1 })
    const { rows } = await owner.query<{ username: string; role: Role }>(
      `SELECT a.username, CASE WHEN 'clerk' = ANY(p.roles) THEN 'clerk' WHEN 'leader' = ANY(p.roles) THEN 'leader'
          WHEN 'unit-head' = ANY(p.roles) THEN 'head' ELSE 'other' END AS role
        FROM identity.accounts a JOIN identity.holdings h ON h.account_id = a.id JOIN organisations.positions p ON p.id = h.position_id
        WHERE a.kind = 'person' ORDER BY a.username`,
    )
    await owner.end()
    const { url, child } = await startServer(folder, ['krong-working', '', ownerUrl, appUrl])
    try {
      const address = url.replace(/\/$/, '')
      // The accounts of offices are people too: the clerks' second windows.
      const people = Array.from({ length: wanted }, (_, at) => rows[at % rows.length]!)
      let asked: Asked[] = []
      const work = (some: typeof people, length: number, wait: number) =>
        Promise.all(
          some.map(({ username, role }) =>
            workAs({
              username,
              role,
              url: address,
              until: performance.now() + length,
              pause: wait,
              chance: Math.random,
              asked: (one) => void asked.push(one),
            }),
          ),
        )
      await work(people.slice(0, 1), 15_000, 100)
      const alone = quantile(
        asked.filter(({ kind }) => kind === 'page').map(({ milliseconds }) => milliseconds),
        0.99,
      )
      asked = []
      // Everybody arrives within the first half minute, as on a morning.
      const length = minutes * 60_000
      const began = performance.now()
      for (let from = 0; from < people.length; from += 20)
        setTimeout(
          () => void work(people.slice(from, from + 20), length, pause).catch(fail),
          (from / people.length) * 30_000,
        )
      await new Promise((resolve) => setTimeout(resolve, length + 35_000 + pause * 3))
      const pages = asked.filter(({ kind }) => kind === 'page').map(({ milliseconds }) => milliseconds)
      const acts = asked.filter(({ kind }) => kind === 'act').map(({ milliseconds }) => milliseconds)
      const note = `${wanted} people, ${minutes} minutes, ${pages.length} pages and ${acts.length} acts; load from the same machine`
      const figure = (name: string, value: number, unit: string, baseline: number | null = null) =>
        report({
          bench: 'people',
          figure: name,
          value: significant(value),
          unit,
          baseline: baseline && significant(baseline),
          ratio: baseline && significant(value / baseline),
          note,
        })
      figure('errors', asked.filter(isFault).length, 'answers')
      figure('refused with reasons', asked.filter(isRefused).length, 'answers')
      const settled = asked.filter(({ kind, at = 0 }) => kind === 'page' && at > began + 60_000)
      const later = settled.map(({ milliseconds }) => milliseconds)
      figure('pages, p50', quantile(pages, 0.5), 'ms')
      figure('pages after the first minute, p99', quantile(later, 0.99), 'ms', alone)
      figure('pages, p99', quantile(pages, 0.99), 'ms', alone)
      figure('acts, p99', quantile(acts, 0.99), 'ms')
      for (const { path, milliseconds, at = 0 } of settled
        .toSorted((a, b) => b.milliseconds - a.milliseconds)
        .slice(0, 12))
        process.stderr.write(
          `${significant(milliseconds)} ms at ${Math.round((at - began) / 1000)} s ${path}\n`,
        )
      for (const one of asked.filter(isFault).slice(0, 10))
        process.stderr.write(`${one.status} ${one.path}\n`)
    } finally {
      child.kill('SIGKILL')
    }
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function fail(fault: unknown): never {
  process.stderr.write(`${String(fault)}\n`)
  process.exit(1)
}
