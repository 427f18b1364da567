import { getUnit } from '#modules/organisations/index.ts'
import { codesOf } from '#modules/registers/index.ts'
import type { Reader } from '#platform/database/index.ts'
import type { Language } from '#platform/i18n/index.ts'
import { words } from '../../messages/index.ts'
import { type Dimension, type Figure, figuresOf } from '../../report-figures.ts'
import { type Counts, countBy, countFigures } from '../../store/reports/count-figures.ts'
import { listNames } from '../../store/reports/name-groups.ts'
import { findQuery } from '../../store/reports/written-query.ts'
import type { AskedReport } from './asked.ts'

export type ReportGroup = {
  readonly value: string | null
  readonly label: string
  readonly counts: Counts
}
export type ReportTable = { readonly dimension: Dimension; readonly groups: readonly ReportGroup[] }

/** A report as it was counted at one moment. */
export type Report = {
  readonly counts: Counts
  readonly tables: readonly ReportTable[]
  /** The statement behind each figure. */
  readonly queries: readonly { readonly figure: Figure; readonly sql: string }[]
  /** Name of the unit that the report is narrowed to. */
  readonly unitName: string | undefined
  readonly at: Temporal.Instant
}

type Names = (value: string) => string | undefined

async function namesFor(
  reader: Reader,
  dimension: Dimension,
  values: readonly string[],
  language: Language,
): Promise<Names> {
  const t = words.in(language)
  if (dimension === 'unit' || dimension === 'person') {
    const names = await listNames(reader, values)
    return (value) => names.get(value)
  }
  if (dimension === 'type') {
    const types = await codesOf(reader, 'document-types', reader.today)
    return (value) => types.find(({ code }) => code === value)?.name
  }
  if (dimension === 'way') return (value) => t(`way-${value}` as 'way-post')
  if (dimension === 'urgency') return (value) => t(`urgency-${value}` as 'urgency-flash')
  if (dimension === 'month') return (value) => value.split('-').toReversed().join('/')
  return (value) => value
}

async function readTable(
  reader: Reader,
  { scope }: AskedReport,
  dimension: Dimension,
  language: Language,
): Promise<ReportTable> {
  const groups = await countBy(reader, scope, dimension)
  const values = groups.flatMap(({ value }) => (value === null ? [] : [value]))
  const names = await namesFor(reader, dimension, values, language)
  const none = words.in(language)('by-none')
  return {
    dimension,
    groups: groups.map(({ value, counts }) => ({
      value,
      counts,
      label: value === null ? none : (names(value) ?? value),
    })),
  }
}

/** Counts a report in one snapshot, divided in the ways that were asked for. */
export async function readReport(
  reader: Reader,
  asked: AskedReport,
  dimensions: readonly Dimension[],
  language: Language,
): Promise<Report> {
  const { scope } = asked
  const tables: ReportTable[] = []
  for (const dimension of dimensions) tables.push(await readTable(reader, asked, dimension, language))
  return {
    counts: await countFigures(reader, scope),
    tables,
    queries: figuresOf(scope.direction).map((figure) => ({
      figure,
      sql: findQuery(reader, { scope, figure }),
    })),
    unitName: scope.unitId ? (await getUnit(reader, scope.unitId)).name : undefined,
    at: reader.now,
  }
}
