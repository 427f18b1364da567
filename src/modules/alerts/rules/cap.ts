import { vietnam } from '#kit/calendar/index.ts'
import { type Written, writeElement } from '#kit/xml/index.ts'
import type { Issue } from '../alert.ts'
import { areaWords } from './concern.ts'
import { linesOf } from './lines.ts'

/** Where an alert is published. */
export type CapPlace = {
  /** The host name of the instance: with the alert's number it is unique in the world. */
  readonly host: string
  /** Address of the alert's page. */
  readonly web: string
  /** "Toàn địa bàn ({name})". */
  readonly wholeArea: string
}

// Characters that XML 1.0 has no place for are left out.
const plain = (text: string) =>
  text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
const element = (name: string, ...content: (Written | string)[]) =>
  writeElement(name, {}, ...content.map((one) => (typeof one === 'string' ? plain(one) : one)))
const some = (name: string, text: string): Written[] => (text === '' ? [] : [element(name, text)])
const timed = (at: Temporal.Instant) => at.toString({ timeZone: vietnam, smallestUnit: 'second' })

/** Ended by somebody: the last message takes the alert back. One that ran out says so by its `expires`. */
const isCancelled = ({ endedHow }: Issue) => endedHow === 'all-clear' || endedHow === 'error'

const identifierOf = ({ host }: CapPlace, { number, issue }: Issue) => `${host}.${number}.${issue}`

function infoOf(issue: Issue, { web, wholeArea }: CapPlace): Written {
  const runs = Temporal.Instant.compare(issue.fromAt, issue.issuedAt) <= 0
  const urgency = isCancelled(issue) ? 'Past' : runs ? 'Immediate' : 'Expected'
  return element(
    'info',
    element('language', 'vi-VN'),
    element('category', issue.category),
    element('event', issue.kindName),
    ...(isCancelled(issue) ? [element('responseType', 'AllClear')] : []),
    element('urgency', urgency),
    element('severity', issue.severity),
    element('certainty', issue.certainty),
    element('effective', timed(issue.issuedAt)),
    element('onset', timed(issue.fromAt)),
    element('expires', timed(issue.untilAt)),
    ...some('senderName', issue.issuer),
    element('headline', issue.drill ? `DIỄN TẬP: ${issue.headline}` : issue.headline),
    ...some('description', [issue.levelName, issue.happening].filter((part) => part !== '').join('\n')),
    element('instruction', linesOf(issue.advice).join('\n')),
    element('web', web),
    ...some('contact', linesOf(issue.phones).join('; ')),
    element('area', element('areaDesc', areaWords(issue, wholeArea))),
  )
}

/** An alert as a message of the Common Alerting Protocol 1.2 (OASIS, 2010), the last issue first: an alert, an update of it, or its cancellation. */
export function writeCap(issues: readonly [Issue, ...Issue[]], place: CapPlace): string {
  const [last, ...earlier] = issues
  const isOver = isCancelled(last)
  const referred = isOver ? issues : earlier
  const references = referred.map((one) => `${place.host},${identifierOf(place, one)},${timed(one.issuedAt)}`)
  const { xml } = writeElement(
    'alert',
    { xmlns: 'urn:oasis:names:tc:emergency:cap:1.2' },
    element('identifier', isOver ? `${identifierOf(place, last)}.end` : identifierOf(place, last)),
    element('sender', place.host),
    element('sent', timed(isOver ? last.endedAt! : last.issuedAt)),
    element('status', last.drill ? 'Exercise' : 'Actual'),
    element('msgType', isOver ? 'Cancel' : earlier.length > 0 ? 'Update' : 'Alert'),
    ...some('source', last.source),
    element('scope', 'Public'),
    ...some('note', last.endedWhy ?? ''),
    ...some('references', references.join(' ')),
    infoOf(last, place),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`
}
