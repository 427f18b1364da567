import type { VNode } from 'preact'
import type { ConsultationLine } from '#modules/legislation/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { EmptyState, PageHeader, StatusTag } from '#platform/ui/index.ts'
import { legislationWords } from '../../messages/index.ts'
import { Ended } from '../../parts/ended.tsx'
import type { Place } from '../sites.ts'
import { draftHref } from './law-href.ts'
import { draftStateOn, sayDraft } from './say-draft.ts'

type Group = {
  readonly title: 'drafts-open' | 'drafts-coming' | 'drafts-past'
  readonly drafts: readonly ConsultationLine[]
}

function Drafts({
  title,
  drafts,
  place,
  today,
}: Group & { place: Place; today: Temporal.PlainDate }): VNode | null {
  const t = useWords(legislationWords)
  const language = useLanguage()
  if (drafts.length === 0) return null
  return (
    <section class="stack">
      <h2>{t(title)}</h2>
      <ol class="headlines">
        {drafts.map((draft) => (
          <li key={draft.consultationId}>
            <h3>
              <a href={draftHref(place, draft)}>{draft.title}</a>
            </h3>
            <p class="when row">
              {draft.authorityId !== place.site.authorityId ? (
                <StatusTag tone="plain">{t('from-above')}</StatusTag>
              ) : null}
              <span>
                {sayDraft(draft, today, language)} · {t('remarks-here', { count: draft.remarks })}
              </span>
            </p>
            {draft.lead ? <p>{draft.lead}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The drafts on which a site's readers may remark, those that are open first. */
export function DraftsPage({
  place,
  drafts,
  today,
}: {
  place: Place
  drafts: readonly ConsultationLine[]
  today: Temporal.PlainDate
}): VNode {
  const t = useWords(legislationWords)
  const by = Map.groupBy(drafts, (draft) => draftStateOn(today, draft))
  const past = drafts.filter((draft) => !['open', 'coming'].includes(draftStateOn(today, draft)))
  return (
    <div class="stack loose">
      <PageHeader
        title={t('drafts')}
        lead={t('drafts-lead', { name: place.site.name })}
        crumbs={[{ href: place.home, label: place.site.name }]}
      />
      <Ended place={place} />
      {drafts.length === 0 ? (
        <EmptyState icon="message-square-text" title={t('no-drafts')}>
          <p>{t('no-drafts-lead')}</p>
        </EmptyState>
      ) : null}
      <Drafts title="drafts-open" drafts={by.get('open') ?? []} {...{ place, today }} />
      <Drafts title="drafts-coming" drafts={by.get('coming') ?? []} {...{ place, today }} />
      <Drafts title="drafts-past" drafts={past} {...{ place, today }} />
    </div>
  )
}
