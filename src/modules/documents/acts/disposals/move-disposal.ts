import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Disposal, DisposalStep } from '../../disposal.ts'
import { disposalStepMade } from '../../events.ts'
import { disposalAfter } from '../../rules/disposals/lifecycle.ts'
import { insertDisposalStep, updateDisposal } from '../../store/disposals/disposals.ts'

export type DisposalMove = {
  readonly note?: string
  /** Why it was approved or refused; kept beside the proposal. */
  readonly decision?: string
  readonly after?: object
}

/** Makes one step of a locked proposal: new state, a line of its story, the record and the event; refuses with 409 where it is not possible now. */
export async function moveDisposal(
  tx: Tx,
  disposal: Disposal,
  kind: DisposalStep,
  { note = '', decision, after }: DisposalMove = {},
): Promise<void> {
  const state =
    disposalAfter(disposal.state, kind) ?? refuse(409, reason(`documents.disposal-is-${disposal.state}`))
  if (state !== disposal.state) await updateDisposal(tx, disposal.id, state, decision)
  await insertDisposalStep(tx, disposal.id, kind, note)
  await tx.announce(
    disposalStepMade(disposal.id, kind, {
      before: { state: disposal.state },
      after: { state, ...after },
      ...(note ? { reason: note } : {}),
    }),
  )
}
