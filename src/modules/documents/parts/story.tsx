import type { VNode } from 'preact'
import { type Language, sayAny, useWords } from '#platform/i18n/index.ts'
import { ProgressBar, StatusTag, Timeline } from '#platform/ui/index.ts'
import type { Assignment } from '../assignment.ts'
import { words } from '../messages/index.ts'
import { sayDayOf, sayMoment } from '../pages/say.ts'
import { articleOf } from '../rules/articles.ts'
import { happened, type Step } from '../step.ts'
import { Due } from './tags.tsx'

const instantOf = (text: string | undefined) => (text ? Temporal.Instant.from(text) : undefined)

function Told({ step, language }: { step: Step; language: Language }): VNode {
  const t = useWords(words)
  const { details, note } = step
  const due = instantOf(details.due)
  const facts = [
    details.number ? `${t('arrival-number')} ${details.number}` : '',
    details.reference ?? '',
    details.to ? t('to', { name: details.to }) : '',
    details.lead ? `${t('part-lead')}: ${details.lead}` : '',
    details.support ? `${t('part-support')}: ${details.support}` : '',
    details.information ? `${t('part-information')}: ${details.information}` : '',
    details.refused ? t('extension-refused') : '',
    details.progress ? `${details.progress}%` : '',
    due ? `${t('due')}: ${sayDayOf(due, language)}` : '',
  ].filter(Boolean)
  return (
    <>
      {facts.length > 0 ? <div>{facts.join(' · ')}</div> : null}
      {note ? <div class="own-words">{note}</div> : null}
      {articleOf(step.kind) ? <div>{articleOf(step.kind)}</div> : null}
    </>
  )
}

/** The whole story of a document: who did what, acting for whom, when, by which article; the newest first. */
export function Story({ steps, language }: { steps: readonly Step[]; language: Language }): VNode {
  return (
    <Timeline
      moments={steps.toReversed().map((step) => ({
        key: step.id,
        at: sayMoment(step.at, language),
        dateTime: step.at.toString(),
        title: (
          <>
            <strong>{sayAny(language, happened[step.kind])}</strong> · {step.byName}
          </>
        ),
        detail: <Told {...{ step, language }} />,
      }))}
    />
  )
}

/** Who has which part of the work, and how far it is; a unit's people stand under it. */
export function Work({
  assignments,
  now,
  language,
}: {
  assignments: readonly Assignment[]
  now: Temporal.Instant
  language: Language
}): VNode {
  const t = useWords(words)
  const shown = assignments.filter(({ ended }) => ended?.how !== 'withdrawn')
  const line = (one: Assignment) => (
    <>
      <strong>{one.accountName ?? one.unitName}</strong> · {t(`part-${one.part}`)}{' '}
      {one.ended ? (
        <StatusTag tone={one.ended.how === 'done' ? 'good' : 'plain'}>
          {t(`ended-${one.ended.how}`)}
        </StatusTag>
      ) : null}
      <div class="soft">
        <Due at={one.dueAt} over={one.ended !== null} {...{ now, language }} />
      </div>
      {one.progress > 0 && !one.ended ? (
        <ProgressBar share={one.progress / 100} label={`${one.progress}%`} />
      ) : null}
    </>
  )
  return (
    <ul class="plain-list">
      {shown
        .filter(({ underId }) => underId === null)
        .map((unit) => (
          <li key={unit.id}>
            {line(unit)}
            <ul class="plain-list">
              {shown
                .filter(({ underId }) => underId === unit.id)
                .map((person) => (
                  <li key={person.id}>{line(person)}</li>
                ))}
            </ul>
          </li>
        ))}
    </ul>
  )
}
