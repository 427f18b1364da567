import { localTime } from '#kit/calendar/index.ts'
import { sumOf } from '#kit/money/index.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { feeMoved } from '../events.ts'
import type { ProposalId } from '../royalty.ts'
import { mayPropose } from '../rules/access.ts'
import { isWithin } from '../rules/coefficient.ts'
import { differences, feeOf } from '../rules/fee.ts'
import { hasOpenCorrection, listChain, lockProposal } from '../store/proposals.ts'
import { insertProposal } from '../store/write-proposal.ts'
import { genreOn, type ProposedShare, sharesOf } from './propose-fee.ts'

export type CorrectFee = {
  readonly id: ProposalId
  /** The coefficient that is right; 0 takes everything back. */
  readonly hundredths: number
  readonly shares: readonly ProposedShare[]
  readonly why: string
}

/** Proposes what puts an agreed fee right: a line of its own with the difference to what each one was given; the fee itself is never changed. */
export async function correctFee(
  tx: Tx,
  { id, hundredths, shares: wanted, why }: CorrectFee,
): Promise<ProposalId> {
  const fee = await lockProposal(tx, id)
  permit(mayPropose(tx.actor))
  if (fee.corrects || (fee.state !== 'agreed' && fee.state !== 'closed'))
    refuse(409, reason('royalties.nothing-to-correct'))
  if (await hasOpenCorrection(tx, id)) refuse(409, reason('royalties.corrected-already'))
  if (hundredths > 0) permit(isWithin(hundredths, await genreOn(tx, fee.genre, localTime(fee.firstAt).toPlainDate())), 422) // prettier-ignore

  const given = (await listChain(tx, id)).flatMap(({ shares }) => shares)
  const right = await sharesOf(tx, feeOf(hundredths, fee.unitValue), wanted)
  const shares = differences(right, given).filter(({ percent, amount }) => percent > 0 || amount !== 0n)
  if (shares.every(({ amount }) => amount === 0n)) refuse(422, reason('royalties.nothing-changes'))
  const amount = sumOf(shares.map((share) => share.amount))
  const corrected = (await insertProposal(tx, { ...fee, hundredths, amount, why, corrects: id, shares })) ?? refuse(409, reason('royalties.corrected-already')) // prettier-ignore

  const after = { title: fee.title, corrects: id, coefficient: hundredths / 100, amount: String(amount) }
  await tx.announce(feeMoved('fee-proposed', { id: corrected, authorityId: fee.authorityId }, after, why))
  return corrected
}
