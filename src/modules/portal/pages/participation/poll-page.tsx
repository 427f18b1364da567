import type { VNode } from 'preact'
import { mayReadResults, type Poll, pollStateOf } from '#modules/participation/index.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Checkboxes, Form, FormActions, Notice, Radios } from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'
import { lastDay } from '../../parts/participation/poll-card.tsx'
import { PollResult } from '../../parts/participation/poll-result.tsx'
import { Trap } from '../../parts/participation/trap.tsx'
import { sitePages } from '../../urls.ts'
import type { Place } from '../sites.ts'

export type PollPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly proof: string
  readonly place: Place
  readonly poll: Poll
  readonly now: Temporal.Instant
  /** What the visitor chose today. */
  readonly voted: readonly number[] | undefined
}

function Ballot({ language, csrf, form, proof, place, poll, voted }: PollPageProps): VNode {
  const t = useWords(words)
  const options = poll.options.map(({ place: at, text }) => ({ value: String(at), label: text }))
  const { value, ...field } = fieldOf(form, 'places', language)
  const chosen = form.values.places === undefined ? (voted ?? []).map(String) : [form.values.places].flat()
  return (
    <Form
      action={place.at(sitePages.poll, { poll: String(poll.number) })}
      csrf={csrf}
      complaints={complaintsOf(form, language)}
      guard={false}
    >
      <Trap proof={proof} />
      {poll.multiple ? (
        <Checkboxes {...field} label={t('poll-choose-many')} values={chosen} options={options} />
      ) : (
        <Radios
          {...field}
          label={t('poll-choose-one')}
          value={value || (chosen[0] ?? '')}
          options={options}
        />
      )}
      {voted ? <p class="soft">{t('poll-voted')}</p> : null}
      <FormActions>
        <Button variant="primary">{t('poll-vote')}</Button>
      </FormActions>
    </Form>
  )
}

/** One poll: its question, the answers while it takes votes, its result when that may be known. */
export function PollPage(props: PollPageProps): VNode {
  const { poll, now, language, voted, form } = props
  const t = useWords(words)
  const state = pollStateOf(poll, now)
  const late = state === 'open' ? [] : complaintsOf(form, language)
  const day = (at: Temporal.Instant) => ({ day: formatDate(at, language) })
  return (
    <div class="stack loose">
      <header class="stack tight">
        <h1>{poll.question}</h1>
        <p class="soft">
          {state === 'coming' ? t('poll-starts', day(poll.fromAt)) : null}
          {state === 'open' ? t('poll-until', day(lastDay(poll.untilAt))) : null}
          {state === 'over' ? t('poll-ended-on', day(lastDay(poll.untilAt))) : null}
          {poll.sample ? ` · ${t('poll-sample')}` : ''}
        </p>
      </header>
      {late.map(({ sentence }) => (
        <Notice key={sentence} tone="bad" title={sentence} />
      ))}
      {poll.endedWhy ? <Notice title={poll.endedWhy} /> : null}
      {state === 'open' ? <Ballot {...props} /> : null}
      {mayReadResults(poll, voted !== undefined, now) ? (
        <PollResult poll={poll} />
      ) : (
        <p class="soft">
          {t(poll.results === 'after-vote' ? 'poll-result-after-vote' : 'poll-result-after-end')}
        </p>
      )}
    </div>
  )
}
