import type { VNode } from 'preact'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { Button, Card, DescriptionList, Details, Form } from '#platform/ui/index.ts'
import type { Enquiry, KeptContent } from '../enquiry.ts'
import { words } from '../messages/index.ts'
import { spellCode } from '../rules/code.ts'
import type { Reading } from '../store/contents.ts'
import { enquiryUrls } from '../urls.ts'

/** Who sent an enquiry: closed until somebody who handles it asks, and every look is kept. */
export function Sender({
  enquiry,
  content,
  forgottenAt,
  readings,
  csrf,
}: {
  enquiry: Pick<Enquiry, 'id' | 'code'>
  /** Undefined while it is closed to the reader. */
  content: KeptContent | undefined
  /** Since when nobody knows them any more. */
  forgottenAt: Temporal.Instant | null
  readings: readonly Reading[]
  csrf: string
}): VNode {
  const t = useWords(words)
  const language = useLanguage()
  return (
    <Card title={t('sender')}>
      {forgottenAt ? (
        <p class="soft">{t('sender-forgotten', { at: formatDateTime(forgottenAt, language) })}</p>
      ) : content ? (
        <DescriptionList
          items={[
            { label: t('name'), value: content.name },
            { label: t('phone'), value: content.phone },
            { label: t('email'), value: content.email },
            { label: t('residence'), value: content.details.residence },
            { label: t('identity-paper'), value: content.details.identityPaper },
            { label: t('code'), value: <span class="figure">{spellCode(enquiry.code)}</span> },
          ]}
        />
      ) : (
        <Form action={enquiryUrls.sender({ enquiry: enquiry.id })} csrf={csrf} guard={false}>
          <p class="soft">{t('sender-closed')}</p>
          <Button icon="eye">{t('open-sender')}</Button>
        </Form>
      )}
      {readings.length > 0 ? (
        <Details summary={`${t('who-looked')} (${readings.length})`}>
          <ul class="plain">
            {readings.map(({ at, byName }) => (
              <li key={at.toString()}>
                {byName}, {formatDateTime(at, language)}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </Card>
  )
}
