import type { ComponentChildren, VNode } from 'preact'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, ButtonLink, Details, Form, FormActions, Notice, PageHeader, Radios, TextField } from '#platform/ui/index.ts' // prettier-ignore
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import type { Issue } from '../alert.ts'
import { loudspeakerWords, words } from '../messages/index.ts'
import { AlertBody } from '../parts/alert-body.tsx'
import { Changes } from '../parts/changes.tsx'
import { LevelTag } from '../parts/level-tag.tsx'
import { StandingTag } from '../parts/standing-tag.tsx'
import { standingAt } from '../rules/standing.ts'
import { urls } from '../urls.ts'

function EndForm({
  issue,
  csrf,
  form,
  language,
}: {
  issue: Issue
  csrf: string
  form: FormState
  language: Language
}): VNode {
  const t = useWords(words)
  const field = (name: string) => fieldOf(form, name, language)
  const isWrong = complaintsOf(form, language).length > 0
  return (
    <Details summary={t('end-alert')} open={isWrong}>
      <Form
        action={urls.end({ alert: issue.alertId })}
        csrf={csrf}
        complaints={complaintsOf(form, language)}
        guard={false}
      >
        <Radios
          {...field('how')}
          label={t('end-how')}
          options={(['all-clear', 'error'] as const).map((how) => ({ value: how, label: t(`end-${how}`) }))}
        />
        <TextField {...field('why')} label={t('end-why')} hint={t('end-why-hint')} maxlength={300} />
        <FormActions>
          <Button variant="primary">{t('end-alert')}</Button>
        </FormActions>
      </Form>
    </Details>
  )
}

/** One alert on the desk: what it says now, what it said before, its next issue and its end. */
export function AlertPage({
  issues,
  now,
  language,
  csrf,
  form,
  deeds,
  outward,
}: {
  /** The last one first. */
  issues: readonly Issue[]
  now: Temporal.Instant
  language: Language
  csrf: string
  form: FormState
  deeds: { readonly next: boolean; readonly end: boolean }
  outward?: ComponentChildren
}): VNode {
  const t = useWords(words)
  const speak = useWords(loudspeakerWords)
  const [last, ...earlier] = issues
  const isPast = standingAt(last!, now) === 'past'
  return (
    <div class="stack loose">
      <PageHeader
        title={last!.headline}
        crumbs={[{ href: urls.desk(), label: t('desk') }]}
        actions={
          deeds.next && !isPast ? (
            <>
              <ButtonLink icon="megaphone" href={urls.write(null, { 'canh-bao': last!.alertId })}>
                {speak('to-loudspeaker')}
              </ButtonLink>
              <ButtonLink variant="primary" href={urls.next({ alert: last!.alertId })}>
                {t('issue-next')}
              </ButtonLink>
            </>
          ) : undefined
        }
      />
      <p class="row">
        <LevelTag issue={last!} />
        <StandingTag issue={last!} now={now} />
      </p>
      {last!.endedAt ? (
        <Notice
          tone={last!.endedHow === 'error' ? 'warn' : 'good'}
          title={t('ended-at', {
            how: t(`ended-${last!.endedHow ?? 'expired'}`),
            at: formatDateTime(last!.endedAt, language),
          })}
        >
          {last!.endedWhy}
        </Notice>
      ) : null}
      <Changes issue={last!} before={earlier[0]} />
      <AlertBody issue={last!} />
      {outward}
      {deeds.end && !isPast ? <EndForm issue={last!} {...{ csrf, form, language }} /> : null}
      {earlier.map((issue, place) => (
        <Details
          key={issue.issueId}
          summary={`${t('issue', { number: issue.issue })} · ${formatDateTime(issue.issuedAt, language)} · ${issue.headline}`}
        >
          <LevelTag issue={issue} />
          <Changes issue={issue} before={earlier[place + 1]} />
          <AlertBody issue={issue} />
        </Details>
      ))}
    </div>
  )
}
