import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { isInstanceAdministrator } from '../rules/roles.ts'
import { getPolicy, insertPolicy, type Policies } from '../store/policies.ts'

export type ChangePolicy<Key extends keyof Policies> = {
  readonly key: Key
  readonly value: Policies[Key]
  readonly by: string
  readonly reason: string
}

/** Lays a new rule of sign-in for the whole instance; runs as Krông itself, after the page asked whether the person may. */
export async function changePolicy<Key extends keyof Policies>(
  tx: Tx,
  { key, value, by, reason: why }: ChangePolicy<Key>,
): Promise<void> {
  if (!isInstanceAdministrator(tx.actor)) refuse(403, reason('identity.instance-administrators-only'))
  if (why.trim() === '') refuse(422, reason('identity.reason-missing'))
  const before = await getPolicy(tx, key)
  await insertPolicy(tx, { key, value, by, reason: why })
  await tx.announce({
    name: 'identity.policy-changed',
    subject: { type: 'policy', id: key },
    before,
    after: { ...value, by },
    reason: why,
  })
}
