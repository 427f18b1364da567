import { type Id, isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { parseDate } from '#kit/vietnamese/index.ts'
import { type Visit, withQuery } from '#platform/web/index.ts'
import { generalStanding } from '../../acts/standing.ts'
import { arrivalWays, urgencies } from '../../document.ts'
import { type Dimension, dimensionsOf } from '../../report-figures.ts'
import { type Period, type PeriodKind, periodOf } from '../../rules/reports/period.ts'
import type { Scope } from '../../report-scope.ts'
import { reachOf } from '../../rules/reports/reach.ts'

/** A report as the address asks for it. */
export type AskedReport = {
  readonly scope: Scope
  readonly period: Period
  readonly dimension: Dimension
  /** True when the reader sees their own unit only. */
  readonly ownUnit: boolean
  /** The address with other wishes; what is set to undefined is left out. */
  readonly at: (path: string, changes?: Readonly<Record<string, string | number | undefined>>) => string
}

const kinds: Readonly<Record<string, PeriodKind>> = {
  thang: 'month',
  quy: 'quarter',
  nam: 'year',
  khoang: 'own',
}

/** How a period is written in addresses. */
export function periodQuery({ kind, from, until }: Period): Record<string, string | number | undefined> {
  const none = { nam: undefined, thu: undefined, tu: undefined, den: undefined }
  const ky = Object.keys(kinds).find((key) => kinds[key] === kind)!
  if (kind === 'own') return { ...none, ky, tu: from.toString(), den: until.toString() }
  if (kind === 'year') return { ...none, ky, nam: from.year }
  return { ...none, ky, nam: from.year, thu: kind === 'month' ? from.month : Math.ceil(from.month / 3) }
}

function periodIn(visit: Visit, today: Temporal.PlainDate): Period {
  const text = (name: string) => visit.query(name)?.trim() ?? ''
  const [from, until] = [parseDate(text('tu')), parseDate(text('den'))]
  const kind = from || until ? 'own' : (kinds[text('ky')] ?? 'month')
  return periodOf({ kind, year: text('nam'), place: text('thu'), from, until }, today)
}

/** What the address asks for, within what the reader may see; refuses whoever may see no report. */
export function reportIn(visit: Visit, today: Temporal.PlainDate): AskedReport {
  const reach = reachOf(generalStanding(visit))
  if (!reach) return refuse(403, reason('documents.reports-closed'))
  const direction = visit.query('huong') === 'di' ? 'outgoing' : 'incoming'
  const period = periodIn(visit, today)
  const typedUnit = visit.query('don_vi')
  const unitId = reach === 'authority' ? (isId(typedUnit) ? (typedUnit as Id<'unit'>) : undefined) : reach
  const typeCode = visit.query('loai')?.trim().slice(0, 100)
  const way = arrivalWays.find((one) => one === visit.query('duong'))
  const urgency = urgencies.find((one) => one === visit.query('khan'))
  const dimensions = dimensionsOf(direction)
  const dimension = dimensions.find((one) => one === visit.query('theo')) ?? 'unit'
  const scope: Scope = {
    direction,
    from: period.from,
    until: period.until,
    ...(unitId ? { unitId } : {}),
    ...(typeCode ? { typeCode } : {}),
    ...(way && direction === 'incoming' ? { way } : {}),
    ...(urgency ? { urgency } : {}),
  }
  const query = {
    huong: direction === 'outgoing' ? 'di' : undefined,
    ...periodQuery(period),
    don_vi: reach === 'authority' ? unitId : undefined,
    loai: typeCode,
    duong: scope.way,
    khan: urgency,
    theo: dimension === 'unit' ? undefined : dimension,
  }
  return {
    scope,
    period,
    dimension,
    ownUnit: reach !== 'authority',
    at: (path, changes = {}) => withQuery(path, { ...query, ...changes }),
  }
}
