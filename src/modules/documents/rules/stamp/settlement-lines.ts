import { localTime } from '#kit/calendar/index.ts'
import type { SettlementSheet } from '#kit/printed-tables/index.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import type { Assignment } from '../../assignment.ts'
import type { Step } from '../../step.ts'

type Words = Readonly<
  Record<'leaders' | 'unit' | 'person' | 'lead' | 'support' | 'information' | 'due' | 'given', string>
>

const day = (at: Temporal.Instant) => formatDate(localTime(at).toPlainDate())
const said = ({ note, byName, at }: Pick<Step, 'note' | 'byName' | 'at'>) =>
  `${note ? `${note} ` : ''}(${byName}, ${day(at)})`
const named = (label: string, value: string | undefined) => (value ? [`${label}: ${value}`] : [])
const until = (words: Words, text: string | undefined) =>
  text ? [`${words.due}: ${day(Temporal.Instant.from(text))}`] : []

/** The three parts of the settlement sheet from what was done: the last direction, who got the work, what they proposed (NĐ 30/2020 PL IV.VII). */
export function settlementParts(
  steps: readonly Step[],
  assignments: readonly Assignment[],
  words: Words,
): SettlementSheet['parts'] {
  const direction = steps.findLast(({ kind }) => kind === 'direct' || kind === 'file')
  const given = steps.filter(({ kind, at }) => kind === 'assign' && (!direction || at.epochMilliseconds >= direction.at.epochMilliseconds)) // prettier-ignore
  const people = assignments.filter(({ accountId, ended }) => accountId && ended?.how !== 'withdrawn')
  const proposals = steps.filter(({ kind, note }) => ['report', 'complete'].includes(kind) && note !== '')
  const { details } = direction ?? { details: {} as Step['details'] }
  return [
    {
      heading: words.leaders,
      lines: direction
        ? [
            said(direction),
            ...named(words.lead, details.lead),
            ...named(words.support, details.support),
            ...named(words.information, details.information),
            ...until(words, details.due),
          ]
        : [],
      least: 5,
    },
    {
      heading: words.unit,
      lines: [
        ...given.map((step) => `${words.given}: ${step.details.to ?? ''}. ${said(step)}`),
        ...(given.length === 0
          ? people.map(({ accountName }) => `${words.given}: ${accountName ?? ''}`)
          : []),
        ...people.flatMap(({ dueAt, accountName }) =>
          dueAt ? [`${words.due} (${accountName ?? ''}): ${day(dueAt)}`] : [],
        ),
      ],
      least: 3,
    },
    { heading: words.person, lines: proposals.map(said), least: 5 },
  ]
}
