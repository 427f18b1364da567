import type { VNode } from 'preact'
import { localTime } from '#kit/calendar/index.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  Card,
  DescriptionList,
  Details,
  Form,
  FormActions,
  StatusTag,
  TextField,
} from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import type { SigningKey } from '../signing-key.ts'

const soon = { hours: 24 * 30 }

function Standing({ signingKey, now }: { signingKey: SigningKey; now: Temporal.Instant }): VNode {
  const t = useWords(words)
  const over = (at: Temporal.Instant) => Temporal.Instant.compare(at, signingKey.validUntil) > 0
  if (over(now)) return <StatusTag tone="bad">{t('key-over')}</StatusTag>
  if (over(now.add(soon))) return <StatusTag tone="warn">{t('key-ends-soon')}</StatusTag>
  return <StatusTag tone="good">{t('key-good')}</StatusTag>
}

/** One means of signing: whose, from whom, until when, where it lies; and how to take it off. */
export function KeyCard({
  signingKey,
  now,
  language,
  csrf,
  endHref,
  complaints,
}: {
  signingKey: SigningKey
  now: Temporal.Instant
  language: Language
  csrf: string
  endHref: string
  /** What was against taking it off. */
  complaints: readonly { readonly sentence: string }[]
}): VNode {
  const t = useWords(words)
  const { holder, issuer, serial, validFrom, validUntil, trial, place } = signingKey
  const day = (at: Temporal.Instant) => formatDate(localTime(at).toPlainDate(), language)
  const where =
    place.kind === 'token' ? `${place.token} · ${place.key}` : place.kind === 'remote' ? place.service : ''
  return (
    <Card
      title={
        <>
          {holder} {trial ? <StatusTag tone="warn">{t('trial-tag')}</StatusTag> : null}
        </>
      }
    >
      <div class="stack tight">
        <p>
          <Standing {...{ signingKey, now }} />
        </p>
        <DescriptionList
          items={[
            { label: t('key-issuer'), value: issuer },
            {
              label: t('issued-for'),
              value: t('from-until', { from: day(validFrom), until: day(validUntil) }),
            },
            { label: t('key-place'), value: [t(`place-${place.kind}`), where].filter(Boolean).join(': ') },
            { label: t('key-serial'), value: serial },
          ]}
        />
        <Details summary={t('key-end')} open={complaints.length > 0}>
          <Form action={endHref} csrf={csrf} complaints={complaints}>
            <TextField id={`go-${signingKey.id}`} name="why" label={t('key-end-why')} />
            <FormActions>
              <Button variant="danger">{t('key-end')}</Button>
            </FormActions>
          </Form>
        </Details>
      </div>
    </Card>
  )
}
