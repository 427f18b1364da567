import { formatNumber, formatPercent } from '#kit/vietnamese/index.ts'
import type { Language } from '#platform/i18n/index.ts'
import { words } from '../../messages/index.ts'
import { shareOf } from '../../rules/report-share.ts'
import type { ExchangeReport, OrganFigures } from '../../store/report.ts'

/** Sendings by how they stand, in the order of the report. */
export const sentColumns = ['sent', 'delivered', 'refused', 'expired', 'waiting', 'withdrawn'] as const

/** A report and the aim of its last day, in percent. */
export type AimedReport = ExchangeReport & { readonly aim: number | undefined }

/** A figure as it is shown, and as a cell of a spreadsheet holds it. */
export type Figure = {
  readonly label: string
  readonly shown: string
  readonly value: number | null
  /** Its label where the value stands without a unit. */
  readonly head?: string
}

const steps = [
  ['seconds', 1, 120],
  ['minutes', 60, 120],
  ['hours', 3600, 48],
  ['days', 86_400, Infinity],
] as const

/** A length of time in the unit that people would say it in. */
export function sayLength(seconds: number | null, language: Language): string {
  if (seconds === null) return '–'
  const [unit, size] = steps.find(([, size, most]) => seconds < size * most)!
  return words.in(language)(unit, { n: formatNumber(Math.round(seconds / size), language) })
}

/** The figures of the whole period, in the order in which they are shown and exported. */
export function wholeFigures(report: AimedReport, language: Language): Figure[] {
  const t = words.in(language)
  const { issued, electronic, aim, received, seconds } = report
  const count = (label: string, value: number): Figure => ({
    label,
    value,
    shown: formatNumber(value, language),
  })
  const percent = (label: string, value: number | undefined): Figure => ({
    label,
    value: value ?? null,
    shown: value === undefined ? '–' : formatPercent(value, language),
  })
  return [
    count(t('report-issued'), issued),
    count(t('report-electronic'), electronic),
    percent(t('report-share'), shareOf(electronic, issued, aim)?.share),
    percent(t('report-aim'), aim === undefined ? undefined : aim / 100),
    {
      label: t('report-median'),
      head: t('report-median-seconds'),
      value: seconds,
      shown: sayLength(seconds, language),
    },
    count(t('report-all-received'), received),
  ]
}

/** Sendings and arrivals by organ, all of them together first. */
export const organRows = (report: AimedReport, language: Language): OrganFigures[] => [
  { ...report, code: '', name: words.in(language)('report-total') },
  ...report.organs,
]

/** The figures of one organ as a row of a spreadsheet, under the heads of the same order. */
export const organHeads = (language: Language): string[] => {
  const t = words.in(language)
  return [
    t('report-organ'),
    t('report-code'),
    ...sentColumns.map((column) => t(`report-${column}`)),
    t('report-median-seconds'),
    t('report-received'),
  ]
}
export const organCells = (organ: OrganFigures): (string | number | null)[] => [
  organ.name,
  organ.code,
  ...sentColumns.map((column) => organ[column]),
  organ.seconds,
  organ.received,
]
