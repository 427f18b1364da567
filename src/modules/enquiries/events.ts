import type { Id } from '#kit/ids.ts'
import type { Announcement } from '#platform/database/index.ts'
import type { EnquiryId } from './enquiry.ts'
import type { ReceptionId, TurnId } from './reception.ts'

/** The names of what this module announces. */
export const enquiryEvents = [
  'enquiries.received',
  'enquiries.assigned',
  'enquiries.refused',
  'enquiries.forwarded',
  'enquiries.drafted',
  'enquiries.submitted',
  'enquiries.returned',
  'enquiries.answered',
  'enquiries.granted',
  'enquiries.extended',
  'enquiries.published',
  'enquiries.unpublished',
  'enquiries.closed',
  'enquiries.rated',
  'enquiries.pictured',
  'enquiries.sender-read',
  'enquiries.sender-forgotten',
  'enquiries.reception-opened',
  'enquiries.reception-changed',
  'enquiries.turn-booked',
  'enquiries.turn-cancelled',
  'enquiries.turn-noted',
  'enquiries.turn-forgotten',
  'enquiries.week-published',
  'enquiries.term-set',
] as const

type About = { readonly id: EnquiryId; readonly authorityId: Id<'authority'> }
type Moved =
  | 'received'
  | 'assigned'
  | 'refused'
  | 'forwarded'
  | 'drafted'
  | 'submitted'
  | 'returned'
  | 'answered'
  | 'granted'
  | 'extended'
  | 'closed'
  | 'rated'
  | 'pictured'
  | 'sender-read'
  | 'sender-forgotten'

/** What renews kept pages: figures and the register. Not what strangers can set off: a flood of them would empty the cache for everybody. */
const countedInPublic: ReadonlySet<Moved> = new Set(['refused', 'forwarded', 'answered', 'granted'])

/** Something happened to an enquiry; never who sent it, nor their words, nor the reason that somebody typed: the record keeps for ever what it is told, and a reason may name the sender. It stands in the step, where they can be forgotten. */
export const enquiryMoved = (name: Moved, { id, authorityId }: About, after: object = {}): Announcement => ({
  name: `enquiries.${name}`,
  authorityId,
  subject: { type: 'enquiry', id },
  after,
  topics: ['enquiries', `enquiry:${id}`],
  ...(countedInPublic.has(name) ? { publishes: true } : {}),
})

/** What the public reads of an enquiry changed; without the reason, as above. */
export const enquiryShown = (
  name: 'published' | 'unpublished',
  { id, authorityId }: About,
  after: object,
): Announcement => ({
  name: `enquiries.${name}`,
  authorityId,
  subject: { type: 'enquiry', id },
  after,
  topics: ['enquiries', `enquiry:${id}`],
  publishes: true,
})

/** A day of reception was opened or changed; the public sees it at once. */
export const receptionMoved = (
  name: 'reception-opened' | 'reception-changed',
  { id, authorityId }: { readonly id: ReceptionId; readonly authorityId: Id<'authority'> },
  after: object,
  reason?: string,
): Announcement => ({
  name: `enquiries.${name}`,
  authorityId,
  subject: { type: 'reception', id },
  after,
  ...(reason ? { reason } : {}),
  topics: ['receptions'],
  publishes: true,
})

/** A turn was booked, given back, or used. */
export const turnMoved = (
  name: 'turn-booked' | 'turn-cancelled' | 'turn-noted' | 'turn-forgotten',
  { id, authorityId }: { readonly id: TurnId; readonly authorityId: Id<'authority'> },
  after: object,
): Announcement => ({
  name: `enquiries.${name}`,
  authorityId,
  subject: { type: 'turn', id },
  after,
  topics: ['receptions'],
})

/** A week was published. */
export const weekPublished = (authorityId: Id<'authority'>, monday: string, lines: number): Announcement => ({
  name: 'enquiries.week-published',
  authorityId,
  subject: { type: 'week', id: monday },
  after: { lines },
  topics: ['receptions'],
  publishes: true,
})

/** An authority set a term of its own. */
export const termSet = (authorityId: Id<'authority'>, term: string, after: object): Announcement => ({
  name: 'enquiries.term-set',
  authorityId,
  subject: { type: 'term', id: term },
  after,
  topics: ['enquiries'],
})
