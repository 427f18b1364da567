import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { feeMoved } from '../events.ts'
import type { ProposalId } from '../royalty.ts'
import { mayDecide } from '../rules/access.ts'
import { lockProposal } from '../store/proposals.ts'
import { updateDecision } from '../store/write-proposal.ts'

/** Agrees to proposed fees, all or none: another person than who proposed them and who is paid. */
export async function agreeFees(tx: Tx, { ids }: { readonly ids: readonly ProposalId[] }): Promise<void> {
  for (const id of ids.toSorted()) {
    const fee = await lockProposal(tx, id)
    permit(mayDecide(tx.actor, fee))
    await updateDecision(tx, id, 'agreed')
    await tx.announce(feeMoved('fee-agreed', fee, { title: fee.title, amount: String(fee.amount) }))
  }
}

/** Gives a proposed fee back with the reason; it may be proposed anew. */
export async function returnFee(
  tx: Tx,
  { id, why }: { readonly id: ProposalId; readonly why: string },
): Promise<void> {
  const fee = await lockProposal(tx, id)
  permit(mayDecide(tx.actor, fee))
  await updateDecision(tx, id, 'returned', why)
  await tx.announce(feeMoved('fee-returned', fee, { title: fee.title }, why))
}
