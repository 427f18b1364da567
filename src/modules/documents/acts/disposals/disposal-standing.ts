import { reason, refuse } from '#kit/refusal.ts'
import type { Reader } from '#platform/database/index.ts'
import type { Disposal, DisposalId, DisposalMember } from '../../disposal.ts'
import type { Standing } from '../../rules/access.ts'
import { mayReadDisposal } from '../../rules/disposals/lifecycle.ts'
import { listDisposalMembers } from '../../store/disposals/disposal-members.ts'
import { findDisposal } from '../../store/disposals/disposals.ts'
import { generalStanding } from '../standing.ts'

export type OpenedDisposal = {
  readonly disposal: Disposal
  readonly council: readonly DisposalMember[]
  readonly standing: Standing
}

/** A proposal that the actor may read, with its council and their standing; anything else is not there (404). */
export async function openedDisposal(reader: Reader, id: DisposalId): Promise<OpenedDisposal> {
  const disposal = await findDisposal(reader, id)
  const council = disposal ? await listDisposalMembers(reader, id) : []
  const standing = generalStanding(reader)
  if (!disposal || mayReadDisposal(standing, council).length > 0)
    return refuse(404, reason('documents.disposal-unknown'))
  return { disposal, council, standing }
}
