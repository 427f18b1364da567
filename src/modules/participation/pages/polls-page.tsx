import type { VNode } from 'preact'
import { formatDate } from '#kit/vietnamese/index.ts'
import { type Language, useLanguage, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Details,
  EmptyState,
  Form,
  FormActions,
  Notice,
  PageHeader,
  StatusTag,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, type FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { DeskTabs } from '../parts/desk-tabs.tsx'
import { PollBars } from '../parts/poll-bars.tsx'
import type { Poll } from '../poll.ts'
import { pollStateOf } from '../rules/poll-state.ts'
import { urls } from '../urls.ts'

const tones = { coming: 'info', open: 'good', over: 'plain' } as const
/** The last day of a poll that ends at the beginning of the next. */
const lastDay = (until: Temporal.Instant) => until.subtract({ seconds: 1 })

function OnePoll({ poll, csrf, now }: { poll: Poll; csrf: string; now: Temporal.Instant }): VNode {
  const t = useWords(words)
  const language = useLanguage()
  const state = pollStateOf(poll, now)
  const days = { from: formatDate(poll.fromAt, language), to: formatDate(lastDay(poll.untilAt), language) }
  return (
    <section class="card stack tight">
      <h2>{poll.question}</h2>
      <p class="row">
        <StatusTag tone={tones[state]}>{t(`poll-${state}`)}</StatusTag>
        <span class="soft">{t('poll-from-to', days)}</span>
        <span class="soft">{t(poll.multiple ? 'multiple' : 'single')}</span>
      </p>
      {poll.endedWhy ? <p class="soft">{poll.endedWhy}</p> : null}
      <PollBars options={poll.options} />
      {state === 'over' ? null : (
        <Details summary={t('end-poll')}>
          <Form action={urls.endPoll({ poll: String(poll.number) })} csrf={csrf} guard={false}>
            <TextField name="why" id={`ly-do-${poll.number}`} label={t('end-why')} maxlength={300} />
            <FormActions>
              <Button variant="danger">{t('end-poll')}</Button>
            </FormActions>
          </Form>
        </Details>
      )}
    </section>
  )
}

/** Polls of an authority at the desk, with how they stand. */
export function PollsPage({
  polls,
  csrf,
  form,
  now,
  language,
}: {
  polls: readonly Poll[]
  csrf: string
  form: FormState
  now: Temporal.Instant
  language: Language
}): VNode {
  const t = useWords(words)
  const complaints = complaintsOf(form, language)
  return (
    <div class="stack loose">
      <PageHeader title={t('tab-polls')} lead={t('polls-lead')} />
      <DeskTabs current="polls" />
      {complaints.length > 0 ? (
        <Notice tone="bad" title={complaints.map(({ sentence }) => sentence).join(' ')} />
      ) : null}
      <p>
        <ButtonLink variant="primary" href={urls.newPoll()}>
          {t('new-poll')}
        </ButtonLink>
      </p>
      {polls.length === 0 ? (
        <EmptyState icon="vote" title={t('polls-empty')}>
          <p>{t('polls-empty-lead')}</p>
        </EmptyState>
      ) : null}
      {polls.map((poll) => (
        <OnePoll key={poll.id} poll={poll} csrf={csrf} now={now} />
      ))}
    </div>
  )
}
