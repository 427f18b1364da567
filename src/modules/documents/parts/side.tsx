import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, Card, Notice } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import { sayDayOf, sayMoment } from '../pages/say.ts'
import type { Extension } from '../store/extensions.ts'
import type { Link } from '../store/links.ts'
import type { Opinion } from '../store/opinions.ts'
import { urls } from '../urls.ts'
import { StateTag } from './tags.tsx'

/** Requests for more time that wait for the reader. */
export function Extensions({
  extensions,
  language,
}: {
  extensions: readonly Extension[]
  language: Language
}): VNode | null {
  const t = useWords(words)
  if (extensions.length === 0) return null
  return (
    <>
      {extensions.map((one) => (
        <Notice
          key={one.id}
          tone="warn"
          title={t('extension-asked', { name: one.askedByName, date: sayDayOf(one.untilAt, language) })}
        >
          <p>{one.why}</p>
          <ButtonLink href={urls.answerExtension({ id: one.documentId, extension: one.id })}>
            {t('extension-answer')}
          </ButtonLink>
        </Notice>
      ))}
    </>
  )
}

/** Opinions asked and given; whoever was asked answers from here. */
export function Opinions({
  opinions,
  accountId,
  language,
}: {
  opinions: readonly Opinion[]
  accountId: string | null
  language: Language
}): VNode | null {
  const t = useWords(words)
  if (opinions.length === 0) return null
  return (
    <Card title={t('opinions')}>
      <ul class="plain-list">
        {opinions.map((one) => (
          <li key={one.id}>
            <strong>{one.askedByName}</strong> {t('to', { name: one.askedOfName })}: {one.question}
            {one.answer === null ? (
              <div class="soft">
                {t('waiting-answer')}
                {one.dueAt ? ` · ${sayDayOf(one.dueAt, language)}` : ''}
              </div>
            ) : (
              <div class="own-words">
                {one.answer}
                <div class="soft">{one.answeredAt ? sayMoment(one.answeredAt, language) : ''}</div>
              </div>
            )}
            {one.answer === null && one.askedOf === accountId ? (
              <ButtonLink
                variant="primary"
                icon="message-circle"
                href={urls.giveOpinion({ id: one.documentId, opinion: one.id })}
              >
                {t('give-opinion')}
              </ButtonLink>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Documents that belong to this one. */
export function Related({ links }: { links: readonly Link[] }): VNode | null {
  const t = useWords(words)
  if (links.length === 0) return null
  return (
    <Card title={t('related')}>
      <ul class="plain-list">
        {links.map(({ documentId, kind, back, reference, abstract, state }) => (
          <li key={`${documentId}${kind}`}>
            {t(back ? `link-${kind}-back` : `link-${kind}`)}:{' '}
            <a href={urls.document({ id: documentId })}>
              {[reference, abstract].filter(Boolean).join(' · ')}
            </a>{' '}
            <StateTag state={state} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
