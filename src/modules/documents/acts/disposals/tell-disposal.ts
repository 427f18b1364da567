import type { Id } from '#kit/ids.ts'
import { listColleagues } from '#modules/identity/index.ts'
import { tell } from '#modules/notices/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Disposal } from '../../disposal.ts'
import { noticePlaces } from '../../notice-kinds.ts'
import { signatureOf } from '../../store/person.ts'

const saying = (
  tx: Tx,
  { id, title }: Disposal,
  what: 'asked' | 'to-decide' | 'decided',
  accountIds: readonly Id<'account'>[],
) =>
  tell(tx, {
    accountIds,
    except: signatureOf(tx.actor).account,
    kind: 'documents.disposal',
    subject: { type: 'disposal', id },
    occasion: `disposal-${what}`,
    href: noticePlaces.disposal(id),
    title: { code: `documents.told-disposal-${what}`, params: { title } },
  })

/** Tells the council that their opinion is asked. */
export const tellCouncil = (tx: Tx, disposal: Disposal, members: readonly Id<'account'>[]): Promise<void> =>
  saying(tx, disposal, 'asked', members)

/** Tells the leaders that a proposal waits for their decision. */
export async function tellLeaders(tx: Tx, disposal: Disposal): Promise<void> {
  const leaders = await listColleagues(tx, { role: 'leader' })
  await saying(
    tx,
    disposal,
    'to-decide',
    leaders.map(({ id }) => id),
  )
}

/** Tells whoever proposed how it was decided. */
export const tellProposer = (tx: Tx, disposal: Disposal): Promise<void> =>
  saying(tx, disposal, 'decided', disposal.proposerId ? [disposal.proposerId] : [])
