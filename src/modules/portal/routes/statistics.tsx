import { permit, reason, refuse } from '#kit/refusal.ts'
import { formatDate, formatMonth } from '#kit/vietnamese/index.ts'
import { contentDisposition } from '#platform/files/index.ts'
import { sayAny } from '#platform/i18n/index.ts'
import { writeCsv } from '#platform/spreadsheets/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { statisticsWords } from '../messages/index.ts'
import { ArticleStatisticsPage } from '../pages/statistics/article-statistics-page.tsx'
import { countFigures } from '../pages/statistics/count-figures.ts'
import { type Statistics, StatisticsPage } from '../pages/statistics/statistics-page.tsx'
import { mayReadStatistics } from '../rules/access.ts'
import { monthsOf, readPeriod } from '../rules/statistics/period.ts'
import { getArticle } from '../store/articles.ts'
import { listEditions } from '../store/editions.ts'
import { listSites } from '../store/sites.ts'
import { listArticleMonths, listArticleSites } from '../store/statistics/views.ts'
import { deskUrls } from '../urls.ts'
import { idIn } from './id-in.ts'

const official = { who: 'official' } as const

/** What the address asks for, counted; months that cannot be read are this one, and it is said so. */
async function count(visit: Visit) {
  const { actor } = visit
  permit(mayReadStatistics(actor))
  const authorityId = actor.kind === 'person' ? actor.authorityId : refuse(403, reason('portal.statistics-for-editors')) // prettier-ignore
  const [trang = '', tu = '', den = ''] = ['trang', 'tu', 'den'].map((name) => visit.query(name))
  return visit.read(async (reader) => {
    const all = await listSites(reader)
    const sites = all.filter((site) => site.authorityId === authorityId)
    const chosen = sites.filter(({ slug }) => slug === trang)
    const own = chosen.length > 0 ? chosen : sites
    const period = readPeriod({ from: tu, until: den }, reader.today)
    const viewed = trang === 'tat-ca' ? all : own
    const found = await countFigures(reader, { authorityId, own, viewed, period: period ?? monthsOf(reader.today, reader.today) }) // prettier-ignore
    const note = trang === 'tat-ca' ? 'all-sites-note' : chosen.length < sites.length && chosen.length > 0 ? 'one-site-note' : undefined // prettier-ignore
    return { found: { ...found, note }, sites, asked: { trang, tu, den }, isWrong: !period } as const
  })
}

async function showStatistics(visit: Visit): Promise<Response> {
  const { found, sites, asked, isWrong } = await count(visit)
  const { language } = visit
  const error = isWrong ? sayAny(language, 'portal.period-wrong') : undefined
  const title = statisticsWords.in(language)('statistics')
  return visit.workspace(
    { title, status: isWrong ? 422 : 200 },
    <StatisticsPage {...found} {...{ sites, asked, error }} />,
  )
}

function rowsOf(found: Statistics, visit: Visit) {
  const { period, note, sample, figures, chart, bySite, mostRead, missed } = found
  const t = statisticsWords.in(visit.language)
  return [
    [t('days-told', { from: formatDate(period.from), until: formatDate(period.until) })],
    ...(note ? [[t(note)]] : []),
    ...(sample ? [[t('sample-figures')]] : []),
    [t('figure'), t('value'), t('share'), t('how-counted')],
    ...figures.map(({ group, name, value, of = 0 }) => [
      `${t(`group-${group}`)}: ${t(`figure-${name}`)}`,
      value ?? '',
      value === undefined || of === 0 ? '' : value / of,
      t(`how-${name}`),
    ]),
    [],
    [t(chart.by), t('guests'), t('bots')],
    ...chart.bars.map(({ from, guests, bots }) => [chart.by === 'day' ? from.toString() : formatMonth(from), guests, bots]), // prettier-ignore
    [],
    [t('site'), t('guests'), t('bots')],
    ...bySite.map(({ name, guests, bots }) => [name, guests, bots]),
    [],
    [t('most-read'), t('guests')],
    ...mostRead.map(({ title, guests }) => [title, guests]),
    [],
    [t('missed-words'), t('times')],
    ...missed.map(({ asked, times }) => [asked, times]),
  ]
}

async function sendStatistics(visit: Visit): Promise<Response> {
  const { found, isWrong } = await count(visit)
  if (isWrong) return refuse(422, reason('portal.period-wrong'))
  const name = `thong-ke-${found.period.from.toString().slice(0, 7)}.csv`
  return new Response(new Uint8Array(writeCsv(rowsOf(found, visit))), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': contentDisposition(name, false),
    },
  })
}

async function showArticle(visit: Visit): Promise<Response> {
  permit(mayReadStatistics(visit.actor))
  const id = idIn<'article'>(visit, 'article')
  const found = await visit.read(async (reader) => {
    await getArticle(reader, id)
    const editions = await listEditions(reader, id)
    const shown = editions.find(({ state }) => state === 'public') ?? editions[0]
    return {
      title: shown?.title ?? '',
      months: await listArticleMonths(reader, id),
      sites: await listArticleSites(reader, id),
    }
  })
  const title = statisticsWords.in(visit.language)('article-views')
  return visit.workspace({ title }, <ArticleStatisticsPage {...found} />)
}

/** What editors are told of their sites in figures. */
export const statisticsRoutes = defineRoutes(({ get }) => {
  get(deskUrls.statistics, official, showStatistics)
  get(deskUrls.statisticsCsv, official, sendStatistics)
  get(deskUrls.articleStatistics, official, showArticle)
})
