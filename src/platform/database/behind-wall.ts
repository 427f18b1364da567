import { sql } from 'kysely'
import type { Actor, Tx } from './transaction.ts'
import { roleOf } from './transactor.ts'

/**
 * Puts the statements that follow in a transaction of Krông's own behind the wall of somebody: what that person could not read or write,
 * they cannot. For stories of the demo and for what comes over from other systems; throws TypeError for a transaction of anybody else.
 */
export async function behindWall({ db, actor }: Tx, who: Actor): Promise<void> {
  if (actor.kind !== 'system') throw new TypeError('only Krông itself stands in for others')
  const authority = who.kind === 'visitor' ? '' : (who.authorityId ?? '')
  const account = who.kind === 'person' ? who.accountId : ''
  await sql`SELECT set_config('role', ${roleOf[who.kind]}, true), set_config('krong.authority', ${authority}, true),
    set_config('krong.account', ${account}, true)`.execute(db)
}
