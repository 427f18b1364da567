import type { VNode } from 'preact'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Notice, PageHeader } from '#platform/ui/index.ts'
import { complaintsOf, type FormState } from '#platform/web/index.ts'
import type { LegalEdition } from '../legal-document.ts'
import { words } from '../messages/index.ts'
import { EndForm } from '../parts/end-form.tsx'
import { Facts } from '../parts/facts.tsx'
import { Files } from '../parts/files.tsx'
import { Deed } from '../parts/reason-form.tsx'
import { ReviewDeeds } from '../parts/review-deeds.tsx'
import { LegalStateTag } from '../parts/tags.tsx'
import { LegalText } from '../parts/text.tsx'
import type { Deeds } from '../rules/deeds.ts'
import { publicName } from '../rules/public-name.ts'
import { publicUrls, urls } from '../urls.ts'

export type EditionPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly edition: LegalEdition
  readonly editions: readonly LegalEdition[]
  readonly deeds: Deeds
  /** What looks like personal data in what is told. */
  readonly personal: readonly string[]
}

function NextSteps(props: EditionPageProps): VNode {
  const { csrf, form, language, edition, deeds } = props
  const t = useWords(words)
  const at = { edition: edition.id }
  const { edit, submit, approve, giveBack, force, discard } = urls
  return (
    <div class="stack">
      <ReviewDeeds
        {...{ csrf, form, language, deeds }}
        told={{ approve: t('approve'), force: t('force') }}
        hrefs={{
          change: edit(at),
          submit: submit(at),
          approve: approve(at),
          giveBack: giveBack(at),
          force: force(at),
          discard: discard(at),
        }}
      >
        {deeds.correct ? <Deed action={urls.correct(at)} csrf={csrf} label={t('correct')} /> : null}
      </ReviewDeeds>
      {deeds.end ? <EndForm {...props} /> : null}
    </div>
  )
}

function Editions({
  edition,
  editions,
  language,
}: Pick<EditionPageProps, 'edition' | 'editions' | 'language'>): VNode {
  const t = useWords(words)
  return (
    <section class="stack tight">
      <h2>{t('all-editions')}</h2>
      <ol class="titles">
        {editions.map((one) => (
          <li key={one.id}>
            <a
              href={urls.edition({ edition: one.id })}
              aria-current={one.id === edition.id ? 'page' : undefined}
            >
              {t('edition-number', { number: one.number })}
            </a>{' '}
            <LegalStateTag state={one.state} />{' '}
            <span class="soft">
              {one.madeByName}, {formatDateTime(one.changedAt, language)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** An edition as it was entered, where it stands, and what may be done with it. */
export function EditionPage(props: EditionPageProps): VNode {
  const { language, csrf, form, edition, editions, deeds, personal } = props
  const t = useWords(words)
  const complaints = complaintsOf(form, language)
  const isPublic = editions.some(({ state }) => state === 'public')
  const name = publicName({ slug: edition.slug, number: edition.publicNumber })
  return (
    <div class="stack loose">
      <PageHeader
        title={edition.reference || t('not-given')}
        lead={edition.abstract}
        crumbs={[{ href: urls.desk(), label: t('desk') }]}
      />
      {complaints.length > 0 ? (
        <Notice tone="bad" title={complaints.map(({ sentence }) => sentence).join(' ')} />
      ) : null}
      <p class="row">
        <LegalStateTag state={edition.state} />
        {isPublic ? <a href={publicUrls.document({ document: name })}>{t('look-at-portal')}</a> : null}
      </p>
      {personal.length > 0 && deeds.force ? (
        <Notice tone="warn" title={t('personal-found')}>
          <p>{t('personal-lead', { found: personal.join(', ') })}</p>
        </Notice>
      ) : null}
      <NextSteps {...props} />
      <div class="card">
        <Facts edition={edition} />
      </div>
      <Files {...{ edition, csrf, form, language }} change={deeds.change} />
      <article class="article card">
        <LegalText body={edition.body} />
      </article>
      <Editions {...{ edition, editions, language }} />
    </div>
  )
}
