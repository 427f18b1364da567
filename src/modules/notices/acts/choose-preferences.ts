import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Preferences } from '../arrangement.ts'
import { preferencesChanged } from '../events.ts'
import { mayChoose } from '../rules/choices.ts'
import { mayTime } from '../rules/timing.ts'
import { getPreferences, replacePreferences } from '../store/arrangements.ts'
import { noticeKinds } from './settings.ts'

/** Chooses how the acting person is told from now on; what has been planned already is asked again when it would leave. */
export async function choosePreferences(tx: Tx, chosen: Preferences): Promise<void> {
  const { actor } = tx
  if (actor.kind !== 'person') return refuse(403, reason('notices.persons-only'))
  const before = await getPreferences(tx, actor.accountId)
  permit([...mayChoose(chosen.choices, noticeKinds()), ...(chosen.timing ? mayTime(chosen.timing) : [])], 422)
  await replacePreferences(tx, actor, chosen)
  await tx.announce(preferencesChanged(actor.accountId, before, chosen))
}
