import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Button, Card, DateField, ErrorSummary, SelectField, TextField } from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState, type Visit } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { Deadline } from '../parts/deadline.tsx'
import type { DeadlineStory } from '../rules/deadline-story.ts'
import type { ReckonedDay } from '../store/working-calendar.ts'
import { urls } from '../urls.ts'
import { type Asked, termUnits } from './deadline-query.ts'

type Props = {
  visit: Visit
  year: number
  form: FormState
  answer: Asked | undefined
  story: DeadlineStory<ReckonedDay> | undefined
}

/** Asks for a moment and a term, and says when it is due and why; the question lives in the address. */
export function DeadlineCard({ visit: { language }, year, form, answer, story }: Props): VNode {
  const t = useWords(words)
  return (
    <Card title={t('deadline-title')}>
      <div class="stack">
        <ErrorSummary complaints={complaintsOf(form, language)} />
        {answer && story ? <Deadline story={story} arrival={answer.arrival} /> : null}
        <form class="filters" method="get" action={urls.calendar()}>
          <input type="hidden" name="nam" value={year} />
          <DateField {...fieldOf(form, 'tu', language)} label={t('deadline-from-day')} />
          <TextField {...fieldOf(form, 'luc', language)} label={t('deadline-from-time')} short />
          <TextField
            {...fieldOf(form, 'so', language)}
            label={t('deadline-count')}
            inputmode="numeric"
            short
          />
          <SelectField
            {...fieldOf(form, 'tinh', language)}
            label={t('deadline-unit')}
            options={termUnits.map((unit) => ({ value: unit, label: t(`unit-${unit}`) }))}
          />
          <Button icon="calculator">{t('deadline-verb')}</Button>
        </form>
      </div>
    </Card>
  )
}
