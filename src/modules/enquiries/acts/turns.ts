import type { Id } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { turnMoved } from '../events.ts'
import type { TurnId } from '../reception.ts'
import { mayArrange } from '../rules/access.ts'
import { beginsAt, freeTurn, mayBook } from '../rules/turns.ts'
import { getReception, lockReceptionByNumber } from '../store/receptions.ts'
import {
  closeTurn,
  findTurnByCode,
  findTurnOfSending,
  getTurn,
  insertTurn,
  insertTurnResult,
  listTurns,
} from '../store/turns.ts'
import { inAuthority } from './in-authority.ts'
import { newCode } from './new-code.ts'

export type BookTurn = {
  readonly authorityId: Id<'authority'>
  /** The public number of the reception. */
  readonly number: bigint
  readonly submission: string
  readonly name: string
  readonly phone: string
  readonly matter: string
  readonly sample?: boolean
}

/** Books the first free turn of a reception for somebody without an account; gives the code by which they see it and give it back, the same one however often it is sent. Krông itself does it. */
export async function bookTurn(
  tx: Tx,
  { authorityId, number, sample = false, ...asked }: BookTurn,
): Promise<{ code: string }> {
  const there = inAuthority(tx, authorityId)
  const reception = await lockReceptionByNumber(there, authorityId, number)
  const before = await findTurnOfSending(there, asked.submission)
  if (before) return { code: before.code }
  permit(mayBook(reception, tx.now), 409)

  const turn = freeTurn((await listTurns(there, reception.id)).map((one) => one.turn))
  const code = newCode()

  const id = await insertTurn(there, { ...asked, authorityId, receptionId: reception.id, turn, code, sample })

  await there.announce(turnMoved('turn-booked', { id, authorityId }, { reception: reception.id, turn }))
  return { code }
}

/** Gives a booked turn back, by its code, before the reception begins. Krông itself does it. */
export async function cancelTurn(tx: Tx, { code }: { readonly code: string }): Promise<void> {
  const turn = (await findTurnByCode(tx, code)) ?? refuse(404, reason('enquiries.no-such-code'))
  const there = inAuthority(tx, turn.authorityId)
  const reception = await getReception(there, turn.receptionId)
  if (Temporal.Instant.compare(tx.now, beginsAt(reception)) >= 0)
    refuse(409, reason('enquiries.reception-begun'))

  const wasHeld = await closeTurn(there, turn.id)

  if (wasHeld) await there.announce(turnMoved('turn-cancelled', turn, { turn: turn.turn }))
}

/** Writes whether who booked a turn came, and what came of it; once more where it was written wrong. */
export async function noteTurn(
  tx: Tx,
  { turnId, came, result }: { readonly turnId: TurnId; readonly came: boolean; readonly result: string },
): Promise<void> {
  const turn = await getTurn(tx, turnId)
  permit(mayArrange(tx.actor, turn.authorityId))
  if (turn.cancelledAt) refuse(409, reason('enquiries.no-turn'))
  if (came && result === '') refuse(422, reason('enquiries.result-wanted'))

  await insertTurnResult(tx, turn, { came, result })

  await tx.announce(turnMoved('turn-noted', turn, { came }))
}
