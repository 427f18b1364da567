import type { RelationKind } from '../legal-document.ts'
import laws from './laws.json' with { type: 'json' }

/** A sample document as the demo tells it; invented for trying out. */
export type SampleLaw = {
  readonly reference: string
  readonly by: string
  readonly kind: string
  readonly field: string
  readonly issued: string
  readonly effective: string
  readonly abstract: string
  /** Title and paragraphs of each article. */
  readonly articles: readonly (readonly string[])[]
  readonly relations?: Readonly<Partial<Record<RelationKind, string>>>
}

/** Documents of the district, oldest first: some replace, amend or stand on others. */
export const districtLaws: readonly SampleLaw[] = laws.district

/** What each commune shows, `{place}` its name. */
export const communeLaws: readonly SampleLaw[] = laws.commune
