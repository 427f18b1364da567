import type { Reader } from '#platform/database/index.ts'
import type { Enquiry, Step } from '../enquiry.ts'
import type { Reception, Turn } from '../reception.ts'
import { listAnswers } from './answers.ts'
import { findByCode, findContinuation } from './enquiries.ts'
import { findRating, type Rating } from './ratings.ts'
import { getReception } from './receptions.ts'
import { listSteps } from './steps.ts'
import { findTurnByCode } from './turns.ts'

/** What the sender is told of a step: never what people here say to each other. */
export type TrackedStep = Pick<
  Step,
  'number' | 'step' | 'at' | 'why' | 'unitName' | 'untilAt' | 'toName' | 'ground' | 'fee'
>

/** An enquiry as its sender follows it, and where it goes on. */
export type TrackedEnquiry = {
  readonly enquiry: Pick<
    Enquiry,
    'number' | 'authorityId' | 'kind' | 'title' | 'receivedAt' | 'dueAt' | 'state' | 'answeredAt' | 'sample'
  >
  readonly steps: readonly TrackedStep[]
  /** The answer once it was given. */
  readonly answer: string | undefined
  readonly rating: Rating | undefined
  readonly goesOn: TrackedEnquiry | undefined
}

export type TrackedTurn = {
  readonly turn: Pick<Turn, 'turn' | 'matter' | 'cancelledAt'>
  readonly reception: Omit<Reception, 'id'>
}

export type Tracked =
  | { readonly of: 'enquiry'; readonly found: TrackedEnquiry }
  | { readonly of: 'turn'; readonly found: TrackedTurn }

const told: ReadonlySet<Step['step']> = new Set([
  'refused',
  'forwarded',
  'assigned',
  'answered',
  'granted',
  'extended',
])
const withReason: ReadonlySet<Step['step']> = new Set(['refused', 'forwarded', 'granted', 'extended'])

async function follow(reader: Reader, enquiry: Enquiry, depth = 0): Promise<TrackedEnquiry> {
  const steps = (await listSteps(reader, enquiry.id)).filter(({ step }) => told.has(step))
  const next =
    enquiry.state === 'forwarded' && depth < 5 ? await findContinuation(reader, enquiry.id) : undefined
  const given = enquiry.givenAnswerId ? await listAnswers(reader, enquiry.id) : []
  const { number, authorityId, kind, title, receivedAt, dueAt, state, answeredAt, sample } = enquiry
  return {
    enquiry: { number, authorityId, kind, title, receivedAt, dueAt, state, answeredAt, sample },
    steps: steps.map(({ number: at, step, at: when, why, unitName, untilAt, toName, ground, fee }) => ({
      number: at,
      step,
      at: when,
      why: withReason.has(step) ? why : '',
      unitName,
      untilAt,
      toName,
      ground,
      fee,
    })),
    answer: given.find(({ id }) => id === enquiry.givenAnswerId)?.body,
    rating: await findRating(reader, enquiry.id),
    goesOn: next && (await follow(reader, next, depth + 1)),
  }
}

/** What somebody follows by a code: an enquiry or a booked turn; read by Krông itself for who holds the code. */
export async function findTracked(reader: Reader, code: string): Promise<Tracked | undefined> {
  const enquiry = await findByCode(reader, code)
  if (enquiry) return { of: 'enquiry', found: await follow(reader, enquiry) }
  const turn = await findTurnByCode(reader, code)
  if (!turn) return undefined
  const { id: _, ...reception } = await getReception(reader, turn.receptionId)
  return {
    of: 'turn',
    found: { turn: { turn: turn.turn, matter: turn.matter, cancelledAt: turn.cancelledAt }, reception },
  }
}
