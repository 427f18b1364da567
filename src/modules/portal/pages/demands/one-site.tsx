import type { VNode } from 'preact'
import { formatDate } from '#kit/vietnamese/index.ts'
import { enquiryUrls } from '#modules/enquiries/index.ts'
import { legislationUrls } from '#modules/legislation/index.ts'
import { organisationUrls } from '#modules/organisations/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { DataTable, StatusTag } from '#platform/ui/index.ts'
import type { Demanded } from '../../demanded.ts'
import { demandWords } from '../../messages/index.ts'
import type { DemandState } from '../../rules/demand-state.ts'
import type { Site } from '../../site.ts'
import { deskUrls } from '../../urls.ts'

export type DemandLine = Demanded & { readonly state: DemandState }

/** Which ways to mend lie open to the reader, each by the rule of the desk to which it leads. */
export type Mends = {
  /** Writing for the site. */
  readonly write: boolean
  /** Arranging its sections. */
  readonly arrange: boolean
  /** Keeping the contacts of its authority. */
  readonly contacts: boolean
  /** Keeping its receptions and the leaders' week. */
  readonly receptions: boolean
  /** Keeping its legal documents. */
  readonly documents: boolean
}

const tones = { told: 'good', stale: 'warn', missing: 'bad' } as const
/** The worst first. */
const order: readonly DemandState[] = ['missing', 'stale', 'told']

/** Where a piece is written: its section on the writing screen, the sections where there is none, or the desk that keeps it; undefined where the reader may not. */
function mendHref(
  { keptIn, sectionSlug }: Demanded,
  { slug: site, authorityId }: Site,
  mends: Mends,
): string | undefined {
  if (keptIn === 'contacts')
    return mends.contacts ? organisationUrls.authorityContacts({ id: authorityId }) : undefined
  if (keptIn === 'section' && sectionSlug === null)
    return mends.arrange ? deskUrls.sections({ site }) : undefined
  if (keptIn === 'legal-documents') return mends.documents ? legislationUrls.desk() : undefined
  if (keptIn === 'week') return mends.receptions ? enquiryUrls.week() : undefined
  if (keptIn === 'receptions') return mends.receptions ? enquiryUrls.receptions() : undefined
  return mends.write ? deskUrls.write({ site }, { muc: sectionSlug ?? undefined }) : undefined
}

function Mend({ line, site, mends }: { line: DemandLine; site: Site; mends: Mends }): VNode | null {
  const t = useWords(demandWords)
  const href = mendHref(line, site, mends)
  const hasSection = line.keptIn !== 'section' || line.sectionSlug !== null
  return line.state === 'told' || href === undefined ? null : (
    <a href={href} aria-label={t('mend-named', { name: line.name })}>
      {t(hasSection ? 'mend' : 'make-section')}
    </a>
  )
}

/** What is demanded of one site: by which text and since when, how it stands, and where it is mended. */
export function OneSite({
  site,
  lines,
  mends,
}: {
  site: Site
  lines: readonly DemandLine[]
  mends: Mends
}): VNode {
  const t = useWords(demandWords)
  const language = useLanguage()
  return (
    <section class="stack tight">
      <h2>{site.name}</h2>
      <DataTable
        caption={site.name}
        captionHidden
        rows={lines.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))}
        rowKey={({ code }) => code}
        columns={[
          { key: 'name', head: t('demand'), main: true, cell: ({ name }) => name },
          {
            key: 'state',
            head: t('state'),
            cell: (line) => (
              <span class="row">
                <StatusTag tone={tones[line.state]}>{t(`demand-${line.state}`)}</StatusTag>
                <Mend line={line} site={site} mends={mends} />
              </span>
            ),
          },
          {
            key: 'last',
            head: t('demand-last'),
            cell: ({ lastAt }) => (lastAt ? formatDate(lastAt, language) : '—'),
          },
          {
            key: 'stale',
            head: t('demand-renewed'),
            cell: ({ staleAfter }) => (staleAfter === null ? '' : t('demand-days', { days: staleAfter })),
          },
          {
            key: 'source',
            head: t('demand-source'),
            cell: ({ source, validFrom }) =>
              `${source}; ${t('demand-since', { day: formatDate(validFrom, language) })}`,
          },
        ]}
      />
    </section>
  )
}
