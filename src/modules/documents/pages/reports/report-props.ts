import type { Language } from '#platform/i18n/index.ts'
import type { Dimension, Figure } from '../../report-figures.ts'
import type { Period } from '../../rules/reports/period.ts'
import type { Scope } from '../../report-scope.ts'
import type { Counts } from '../../store/reports/count-figures.ts'

type Choice = { readonly value: string; readonly label: string }

export type ReportPageProps = {
  readonly language: Language
  readonly scope: Scope
  readonly period: Period
  readonly dimension: Dimension
  readonly report: {
    readonly counts: Counts
    readonly tables: readonly {
      readonly groups: readonly {
        readonly value: string | null
        readonly label: string
        readonly counts: Counts
      }[]
    }[]
    readonly queries: readonly { readonly figure: Figure; readonly sql: string }[]
    readonly unitName: string | undefined
    readonly at: Temporal.Instant
  }
  readonly at: (path: string, changes?: Readonly<Record<string, string | number | undefined>>) => string
  /** The list of the documents that a figure counts. */
  readonly hrefOf: (
    figure: Figure,
    of?: { readonly dimension: Dimension; readonly value: string | null },
  ) => string
  readonly periods: readonly { readonly href: string; readonly label: string; readonly current: boolean }[]
  readonly previousHref: string
  readonly nextHref: string
  /** Units to choose from; none for heads, who see their own. */
  readonly units: readonly Choice[]
  readonly types: readonly Choice[]
}
