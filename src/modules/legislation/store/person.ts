import type { Actor } from '#platform/database/index.ts'

/** Who signs for a row: the person and their name, or Krông itself. */
export const signatureOf = (actor: Actor) =>
  actor.kind === 'person' ? { account: actor.accountId, name: actor.name } : { account: null, name: 'Krông' }
