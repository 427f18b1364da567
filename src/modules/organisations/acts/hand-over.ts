import type { Tx } from '#platform/database/index.ts'
import type { Authority, AuthorityId } from '../authority.ts'
import type { Edit } from '../lineage.ts'
import { insertVillage } from '../store/villages.ts'
import type { Village } from '../village.ts'
import { amendAuthority } from './amend-authority.ts'

/** Lets the successor take over, from a day on, the villages and the authorities that stood under the one that ended. */
export async function handOver(
  tx: Tx,
  { villages, children }: { villages: readonly Village[]; children: readonly Authority[] },
  to: AuthorityId,
  on: Temporal.PlainDate,
  edit: Edit,
): Promise<void> {
  for (const village of villages) {
    const { name, formerNames, population, phoneSignal, sample } = village
    const known = {
      ...(population === null ? {} : { population }),
      ...(phoneSignal === null ? {} : { phoneSignal }),
    }
    await insertVillage(
      tx,
      { authorityId: to, name, formerNames, validFrom: on, sample, ...known },
      village.id,
    )
  }
  for (const child of children) await amendAuthority(tx, child.id, on, { parentId: to }, edit)
}
