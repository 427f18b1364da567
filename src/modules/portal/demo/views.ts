import { localTime } from '#kit/calendar/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Site } from '../site.ts'
import { listHeadlines } from '../store/reading.ts'
import { listSites } from '../store/sites.ts'
import { addArticleMonths, addArticleViews, addSampleViews, addSiteViews } from '../store/views.ts'

/** Days before today that are told one by one. */
const daysTold = 35

/** A share from 0 to 1 that follows from a name: the same each time, another for each name. */
function shareOf(name: string): number {
  let sum = 7
  for (const letter of name) sum = (sum * 31 + letter.codePointAt(0)!) % 10_007
  return sum / 10_007
}

/** How many pages of a site people read on a usual day. */
const aDayOf = ({ main, kind, slug }: Site): number =>
  main ? 430 : Math.round((kind === 'topic' ? 14 : 45) * (0.6 + shareOf(slug)))

const withBots = (guests: number) => ({ guests: Math.round(guests), bots: Math.round(guests * 0.22) })

/** Pages of sites, day by day: fewer at weekends, today as far as it has gone. */
async function tellDays(tx: Tx, sites: readonly Site[]): Promise<void> {
  const { hour, minute } = localTime(tx.now)
  for (let ago = daysTold; ago >= 0; ago--) {
    const today = tx.today.subtract({ days: ago })
    const part = (today.dayOfWeek > 5 ? 0.6 : 1) * (ago === 0 ? (hour * 60 + minute) / 1440 : 1)
    const rows = sites.map((site) => ({
      siteId: site.id,
      ...withBots(aDayOf(site) * part * (0.75 + shareOf(`${site.slug} ${today}`) / 2)),
    }))
    await addSiteViews({ ...tx, today }, rows)
  }
}

/** How often people read an article: fast at first, then a few a day. */
const readsOf = (perDay: number, days: number, name: string): number =>
  Math.round(
    perDay * (0.3 + shareOf(name)) * (1 - 0.8 ** (days + 0.3)) + Math.min(days, 400) * perDay * 0.004,
  )

async function tellArticles(tx: Tx, sites: readonly Site[]): Promise<void> {
  const reads = []
  for (const site of sites)
    for (const { articleId, firstAt, slug } of await listHeadlines(tx, site.id, {
      language: 'vi',
      most: 40,
    })) {
      const month = localTime(firstAt).toPlainDate().with({ day: 1 })
      const days = Math.max(0, tx.now.since(firstAt).total('hours') / 24)
      const counts = withBots(readsOf(aDayOf(site), days, `${site.slug} ${slug}`))
      reads.push({ siteId: site.id, articleId, month, ...counts })
    }
  await addArticleViews(tx, reads)
  for (const [month, rows] of Map.groupBy(reads, (read) => String(read.month)))
    await addArticleMonths({ ...tx, today: Temporal.PlainDate.from(month) }, rows)
}

/** Made-up counters of every site, marked as such: the last weeks by day, what came before in one figure, and how often each article was read. */
export async function tellViews(tx: Tx): Promise<void> {
  const sites = (await listSites(tx)).filter(({ endedAt }) => !endedAt)
  await addSampleViews(
    tx,
    sites.map((site) => ({
      siteId: site.id,
      views: Math.round(aDayOf(site) * (500 + 300 * shareOf(site.slug))),
    })),
  )
  await tellDays(tx, sites)
  await tellArticles(tx, sites)
}
