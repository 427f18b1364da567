import { demoPassword, listColleagues } from '#modules/identity/index.ts'
import { type Authority, listAuthorities } from '#modules/organisations/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { openTrialAuthority } from './acts/trial-authority.ts'
import { giveTrialKey } from './acts/trial-keys.ts'
import { issueTrialKey, openTrial, type Trial, type TrialKeyToIssue } from './outside/trial-authority.ts'
import { getSigningServices } from './store/services.ts'

/** Who signs papers or puts a check mark on them. */
const signing = new Set(['leader', 'unit-head'])

/** The passphrase stands on the sign-in page: iterations would hide nothing, and a hundred keys at full cost take half a minute. */
const iterations = 1000

type Given = Pick<TrialKeyToIssue, 'holder' | 'profile'> & {
  readonly accountId: Parameters<typeof giveTrialKey>[1]['accountId']
}

async function give(tx: Tx, trial: Trial, { id: authorityId }: Authority, of: Given): Promise<void> {
  const { holder, profile, accountId } = of
  const issued = { holder, profile, passphrase: demoPassword, at: tx.now, validDays: 730, iterations }
  const { serial, ...key } = await issueTrialKey(trial, issued)
  await giveTrialKey(tx, { serial, holder: holder.commonName, key, authorityId, accountId })
}

/** Opens the trial authority and gives every leader and head of a unit a key of their own, and every authority its seal; plainly marked as trials. */
export async function loadDemo(tx: Tx): Promise<void> {
  await openTrialAuthority(tx)
  const { trialKeys } = await getSigningServices(tx)
  const trial = openTrial(trialKeys)!
  for (const authority of await listAuthorities(tx, { hosted: true })) {
    const { id: authorityId, name: organisation } = authority
    const holder = { commonName: organisation, organisation }
    await give(tx, trial, authority, { holder, profile: 'authority-seal', accountId: null })
    const there = { ...tx, actor: { kind: 'system', name: 'demo', authorityId } } as const
    const people = new Map((await listColleagues(there)).map((one) => [one.id, one]))
    for (const { id, name, unitName, roles } of people.values())
      if (roles.some((role) => signing.has(role))) {
        const person = { commonName: name, organisation, unit: unitName }
        await give(tx, trial, authority, { holder: person, profile: 'person', accountId: id })
      }
  }
}
