import type { DemandState } from '../demand-state.ts'

/** What was counted for a period. */
export type CountedFigures = {
  readonly views: { readonly guests: number; readonly bots: number }
  readonly published: { readonly published: number; readonly forced: number }
  readonly said: Readonly<Record<'sent' | 'approved' | 'refused' | 'waiting' | 'ratings' | 'points', number>>
  readonly asked: Readonly<Record<'received' | 'inTime' | 'late' | 'overdue', number>>
  readonly missed: number
  readonly letters: Readonly<Record<'now' | 'begun' | 'ended', number>>
  readonly demands: readonly DemandState[]
}

export const figureGroups = ['views', 'publishing', 'readers', 'questions', 'searches', 'letters', 'demands'] as const // prettier-ignore
export type FigureGroup = (typeof figureGroups)[number]

export const figureNames = [
  ...(['views', 'guests', 'bots', 'published', 'forced', 'sent', 'approved', 'refused', 'waiting'] as const),
  ...(['ratings', 'mean', 'received', 'in-time', 'late', 'overdue', 'missed'] as const),
  ...(['letters', 'begun', 'ended', 'told', 'stale', 'missing'] as const),
] as const

/** One figure; every one has a sentence that says how it is counted. */
export type Figure = {
  readonly group: FigureGroup
  readonly name: (typeof figureNames)[number]
  /** Undefined where there is nothing to count it from. */
  readonly value: number | undefined
  /** Of how many, where a share says more. */
  readonly of?: number
}

/** The figures of a period in their order. */
export function figuresOf({
  views,
  published,
  said,
  asked,
  missed,
  letters,
  demands,
}: CountedFigures): Figure[] {
  const all = views.guests + views.bots
  const answered = asked.inTime + asked.late
  const count = (state: DemandState) => demands.filter((one) => one === state).length
  const mean = said.ratings === 0 ? undefined : said.points / said.ratings
  return [
    { group: 'views', name: 'views', value: all },
    { group: 'views', name: 'guests', value: views.guests, of: all },
    { group: 'views', name: 'bots', value: views.bots, of: all },
    { group: 'publishing', name: 'published', value: published.published },
    { group: 'publishing', name: 'forced', value: published.forced, of: published.published },
    { group: 'readers', name: 'sent', value: said.sent },
    { group: 'readers', name: 'approved', value: said.approved, of: said.sent },
    { group: 'readers', name: 'refused', value: said.refused, of: said.sent },
    { group: 'readers', name: 'waiting', value: said.waiting },
    { group: 'readers', name: 'ratings', value: said.ratings },
    { group: 'readers', name: 'mean', value: mean },
    { group: 'questions', name: 'received', value: asked.received },
    { group: 'questions', name: 'in-time', value: asked.inTime, of: answered },
    { group: 'questions', name: 'late', value: asked.late, of: answered },
    { group: 'questions', name: 'overdue', value: asked.overdue },
    { group: 'searches', name: 'missed', value: missed },
    { group: 'letters', name: 'letters', value: letters.now },
    { group: 'letters', name: 'begun', value: letters.begun },
    { group: 'letters', name: 'ended', value: letters.ended },
    { group: 'demands', name: 'told', value: count('told'), of: demands.length },
    { group: 'demands', name: 'stale', value: count('stale'), of: demands.length },
    { group: 'demands', name: 'missing', value: count('missing'), of: demands.length },
  ]
}
