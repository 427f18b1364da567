import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { axisPollFailed, axisPollRecovered } from '../../axis-events.ts'
import type { AxisId } from '../../axis.ts'
import { mayRunAxes } from '../../rules/axis/may-run-axes.ts'
import { lockAxis, updatePolled } from '../../store/axis/axes.ts'

export type NotePoll = {
  readonly id: AxisId
  /** When the round began. */
  readonly startedAt: Temporal.Instant
  /** Why it was no good one: a code, and words. */
  readonly fault: { readonly code: string; readonly text: string } | null
}

/**
 * Writes how a round at an axis ended: only after a good one the next begins later. The record hears of the first round of its kind alone, that fails
 * or that is good again. Krông's own work.
 */
export async function notePoll(tx: Tx, { id, startedAt, fault }: NotePoll): Promise<void> {
  permit(mayRunAxes(tx.actor))
  const axis = await lockAxis(tx, id)
  if (!axis || axis.endedAt) return

  const told = fault && `${fault.code}: ${fault.text}`
  await updatePolled(tx, id, { polledAt: fault ? null : startedAt, fault: told })

  const before = axis.pollFault?.split(': ', 1)[0]
  if (told && fault.code !== before) await tx.announce(axisPollFailed(axis, told))
  if (!told && axis.pollFault) await tx.announce(axisPollRecovered(axis))
}
