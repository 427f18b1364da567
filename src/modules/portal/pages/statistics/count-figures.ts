import type { Id } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'
import { demandStateOf } from '../../rules/demand-state.ts'
import { figuresOf } from '../../rules/statistics/figures.ts'
import type { Period } from '../../period.ts'
import { barsOf } from '../../rules/statistics/period.ts'
import type { Site } from '../../site.ts'
import { listDemanded } from '../../store/demands.ts'
import { getAsked, getLetters, getMissed, getSaid } from '../../store/statistics/readers.ts'
import { getPublished, listDayViews, listMostRead, listSiteViews } from '../../store/statistics/views.ts'
import type { Statistics } from './statistics-page.tsx'

/** Counts everything that the page and its spreadsheet tell: views of the `viewed` sites, all else of the `own` ones and their authority. */
export async function countFigures(
  reader: Reader,
  {
    authorityId,
    own,
    viewed,
    period,
  }: {
    readonly authorityId: Id<'authority'>
    readonly own: readonly Site[]
    readonly viewed: readonly Site[]
    readonly period: Period
  },
): Promise<Omit<Statistics, 'note'>> {
  const [ownIds, viewedIds] = [own, viewed].map((sites) => sites.map(({ id }) => id))
  const days = await listDayViews(reader, viewedIds!, period)
  const bySite = await listSiteViews(reader, viewedIds!, period)
  const missed = await getMissed(reader, ownIds!, period, 15)
  const of = { authorityId, period }
  const demanded = (await listDemanded(reader)).filter(({ siteId }) => ownIds!.includes(siteId))
  const sum = (who: 'guests' | 'bots') => days.reduce((all, day) => all + day[who], 0)
  const nameOf = new Map(viewed.map(({ id, name }) => [id, name]))
  return {
    period,
    today: reader.today,
    figures: figuresOf({
      views: { guests: sum('guests'), bots: sum('bots') },
      published: await getPublished(reader, authorityId, period),
      said: await getSaid(reader, of),
      asked: await getAsked(reader, of),
      letters: await getLetters(reader, of),
      missed: missed.times,
      demands: demanded.map((one) => demandStateOf(one, reader.now)),
    }),
    sample: bySite.some(({ sample }) => sample),
    chart: barsOf(days, period, reader.today),
    bySite: bySite.map(({ siteId, ...counts }) => ({ ...counts, name: nameOf.get(siteId) ?? '' })),
    mostRead: await listMostRead(reader, ownIds!, period, 20),
    missed: missed.words,
  }
}
