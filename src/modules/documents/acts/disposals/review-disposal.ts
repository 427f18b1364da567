import { type Id, isId } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { listColleagues } from '#modules/identity/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { DisposalId, DisposalView } from '../../disposal.ts'
import {
  mayBeCouncil,
  mayEndFiles,
  mayKeepBack,
  mayOpine,
  mayPrepareDisposal,
} from '../../rules/disposals/lifecycle.ts'
import { closeDisposalLine, listDisposalLines } from '../../store/disposals/disposal-lines.ts'
import {
  insertDisposalMember,
  listDisposalMembers,
  updateOpinion,
} from '../../store/disposals/disposal-members.ts'
import { lockDisposal } from '../../store/disposals/disposals.ts'
import { generalStanding } from '../standing.ts'
import { moveDisposal } from './move-disposal.ts'
import { tellCouncil, tellLeaders } from './tell-disposal.ts'

/** Lays a gathered list before the council that reviews it. @see Luật Lưu trữ 33/2024/QH15 */
export async function submitDisposal(
  tx: Tx,
  { id, memberIds }: { readonly id: DisposalId; readonly memberIds: readonly string[] },
): Promise<void> {
  const disposal = await lockDisposal(tx, id)
  const lines = await listDisposalLines(tx, id)
  const colleagues = new Map((await listColleagues(tx)).map((one) => [one.id as string, one]))
  const members = [...new Set(memberIds)].filter((one) => isId(one))
  permit(mayPrepareDisposal(generalStanding(tx), disposal, 'submit'))
  permit(
    [
      ...mayBeCouncil(disposal, members),
      ...mayEndFiles(
        lines.map(({ file }) => file),
        tx.today,
      ),
    ],
    422,
  )
  const council = members.map(
    (one) => colleagues.get(one) ?? refuse(422, reason('documents.case-file-person-needed')),
  )

  for (const { id: accountId, name } of council) await insertDisposalMember(tx, id, { accountId, name })
  const note = council.map(({ name }) => name).join(', ')
  await moveDisposal(tx, disposal, 'submit', { note, after: { files: lines.length } })
  await tellCouncil(
    tx,
    disposal,
    council.map(({ id: accountId }) => accountId),
  )
}

/** A member of the council says what they think of the list; after the last one it lies before the leaders. */
export async function giveDisposalOpinion(
  tx: Tx,
  { id, view, opinion }: { readonly id: DisposalId; readonly view: DisposalView; readonly opinion: string },
): Promise<void> {
  const disposal = await lockDisposal(tx, id)
  const council = await listDisposalMembers(tx, id)
  const standing = generalStanding(tx)
  permit(mayOpine(standing, disposal, council))
  const { accountId } = standing
  if (!accountId) return refuse(403, reason('documents.disposal-council-only'))
  if (view === 'disagree' && opinion.trim() === '') refuse(422, reason('documents.reason-needed'))

  await updateOpinion(tx, id, { accountId, view, opinion: opinion.trim() })
  await moveDisposal(tx, disposal, 'opine', { note: opinion.trim(), after: { view } })
  if (council.some((member) => member.view === null && member.accountId !== accountId)) return
  await moveDisposal(tx, disposal, 'present')
  await tellLeaders(tx, disposal)
}

/** Keeps a file back: it comes off the list with the reason and stays kept. */
export async function keepBack(
  tx: Tx,
  {
    id,
    lineId,
    why,
  }: { readonly id: DisposalId; readonly lineId: Id<'disposal-line'>; readonly why: string },
): Promise<void> {
  const disposal = await lockDisposal(tx, id)
  permit(mayKeepBack(generalStanding(tx), disposal, await listDisposalMembers(tx, id)))
  if (why.trim() === '') refuse(422, reason('documents.reason-needed'))

  const code = await closeDisposalLine(tx, id, { lineId, why: why.trim() })
  if (!code) return refuse(404, reason('documents.disposal-line-unknown'))
  await moveDisposal(tx, disposal, 'take-off', { note: `${code}: ${why.trim()}`, after: { code } })
}
