import type { VNode } from 'preact'
import type { RichText } from '#kit/rich-text/index.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, Notice, PageHeader } from '#platform/ui/index.ts'
import { complaintsOf, type FormState } from '#platform/web/index.ts'
import type { Consultation, ConsultationState, Remark, RemarkId } from '../consultation.ts'
import { words } from '../messages/index.ts'
import { ConsultationSteps } from '../parts/consultation-steps.tsx'
import { RemarkCard } from '../parts/remark.tsx'
import { ConsultationTag } from '../parts/tags.tsx'
import { LegalText } from '../parts/text.tsx'
import { articlesOf } from '../rules/articles.ts'
import type { ConsultationDeeds } from '../rules/deeds.ts'
import { publicName } from '../rules/public-name.ts'
import { publicUrls, urls } from '../urls.ts'

export type ConsultationPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  /** The remark that `form` is about; undefined where it is about the consultation. */
  readonly about: RemarkId | undefined
  readonly consultation: Consultation
  readonly state: ConsultationState
  readonly remarks: readonly Remark[]
  readonly deeds: ConsultationDeeds
}

const beforePublic: readonly ConsultationState[] = ['draft', 'submitted', 'returned', 'discarded']

function Remarks({ language, csrf, form, about, consultation, remarks }: ConsultationPageProps): VNode {
  const t = useWords(words)
  const titles = new Map(
    articlesOf(consultation.body as RichText).map(({ anchor, title }) => [anchor, title]),
  )
  return (
    <section class="stack">
      <h2>{t('remarks-count', { count: remarks.length })}</h2>
      {remarks.length > 0 ? (
        <p>
          <ButtonLink href={urls.remarksSheet({ consultation: consultation.id })} download>
            {t('remarks-sheet')}
          </ButtonLink>
        </p>
      ) : (
        <p class="soft">{t('no-remarks')}</p>
      )}
      {remarks.map((remark) => (
        <RemarkCard
          key={remark.id}
          {...{ remark, csrf, language }}
          article={titles.get(remark.article) ?? ''}
          typed={about === remark.id ? form : undefined}
        />
      ))}
    </section>
  )
}

/** A consultation as officials see it: where it stands, what may be done, every remark. */
export function ConsultationPage(props: ConsultationPageProps): VNode {
  const { language, form, consultation, state } = props
  const t = useWords(words)
  const complaints = complaintsOf(form, language)
  const { title, lead, opensOn, closesOn, body, slug, publicNumber } = consultation
  const isPublic = !beforePublic.includes(state)
  const name = publicName({ slug, number: publicNumber })
  return (
    <div class="stack loose">
      <PageHeader
        title={title}
        lead={lead}
        crumbs={[{ href: urls.consultations(), label: t('consultations') }]}
      />
      {complaints.length > 0 ? (
        <Notice tone="bad" title={complaints.map(({ sentence }) => sentence).join(' ')} />
      ) : null}
      <p class="row">
        <ConsultationTag state={state} />
        <span>
          {t('from-to', { from: formatDate(opensOn, language), to: formatDate(closesOn, language) })}
        </span>
        {isPublic ? (
          <a href={publicUrls.consultation({ consultation: name })}>{t('look-at-portal')}</a>
        ) : null}
      </p>
      <ConsultationSteps {...props} />
      {isPublic ? <Remarks {...props} /> : null}
      <article class="article card">
        <LegalText body={body} />
      </article>
    </div>
  )
}
