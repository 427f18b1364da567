import { permit, reason } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AuthorityId } from '../authority.ts'
import type { NewCode } from '../code.ts'
import { aboutAuthority, events } from '../events.ts'
import type { Edit } from '../lineage.ts'
import { mayRearrange } from '../rules/access.ts'
import { mayChange } from '../rules/changes.ts'
import { mayAssign } from '../rules/codes.ts'
import { getAuthority } from '../store/authorities.ts'
import { findCode, insertCode } from '../store/codes.ts'
import type { UnitId } from '../unit.ts'

export type AssignCode = Edit &
  NewCode & { readonly authorityId: AuthorityId; readonly unitId?: UnitId; readonly on: Temporal.PlainDate }

/** Gives an authority, or one of its units, a code from a day on; on one day a code means one thing. @see QĐ 20/2020/QĐ-TTg */
export async function assignCode(tx: Tx, input: AssignCode): Promise<void> {
  const { authorityId, unitId, scheme, code, on, sample } = input
  const authority = await getAuthority(tx, authorityId, on)
  permit(mayRearrange(tx.actor))
  permit([...mayChange(authority, on, input), ...mayAssign(scheme, code)], 422)
  const meaning = await findCode(tx, scheme, code, on)
  permit(meaning ? [reason('organisations.code-taken', { code })] : [], 409)

  const meant = {
    scheme,
    code,
    authorityId,
    unitId: unitId ?? null,
    validFrom: on,
    validTo: null,
    sample: sample ?? false,
  }
  await insertCode(tx, meant)
  await tx.announce(aboutAuthority(events.codeAssigned, authorityId, { after: meant }, input))
}
