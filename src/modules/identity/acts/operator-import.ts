import { fold } from '#kit/vietnamese/index.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Transactor } from '#platform/database/index.ts'
import { findAuthorityBySlug, listUnits } from '#modules/organisations/index.ts'
import { type AccountLine, type Directory, type LineProblem, planImport } from '../rules/import-accounts.ts'
import { listAllUsernames } from '../store/every-user.ts'
import { type FreePosition, listFreePositions } from '../store/free-positions.ts'
import { createAccounts } from './create-accounts.ts'
import { makeOneTimePassword } from './credentials/new-password.ts'
import { hashPassword } from './credentials/password-hash.ts'
import { doorOf } from './door.ts'

/** The units and free posts that a table may name, by folded name, and the names that are taken. */
export function directoryOf(
  units: readonly { readonly id: string; readonly name: string }[],
  free: readonly FreePosition[],
  takenUsernames: ReadonlySet<string>,
): Directory {
  const seat = ({ id, unitId, title, free: seats }: FreePosition) =>
    [`${unitId}/${fold(title)}`, { id, title, free: seats }] as const
  return {
    fold,
    units: new Map(units.map(({ id, name }) => [fold(name), id])),
    positions: new Map(free.map(seat)),
    takenUsernames,
  }
}

export type ImportedUser = {
  readonly displayName: string
  readonly username: string
  readonly password: string
}

/** Opens the accounts of a table from the terminal, all or none; gives one-time passwords, or every problem of every row. */
export async function importUsers(
  transactor: Transactor,
  { authority, lines }: { authority: string; lines: readonly AccountLine[] },
): Promise<{ problems: readonly LineProblem[]; made: readonly ImportedUser[] }> {
  const { read, act } = doorOf(transactor, { requestId: 'operator', channel: 'operator' }, 'operator')
  const { id, directory } = await read(async (reader) => {
    const found = await findAuthorityBySlug(reader, authority)
    if (!found) return refuse(404, reason('identity.no-such-authority', { slug: authority }))
    const units = await listUnits(reader, found.id)
    const free = await listFreePositions(reader, found.id)
    return { id: found.id, directory: directoryOf(units, free, await listAllUsernames(reader)) }
  })
  const { planned, problems } = planImport(lines, directory)
  if (problems.length > 0) return { problems, made: [] }
  const accounts = await Promise.all(
    planned.map(async ({ row: _, ...account }) => {
      const password = account.kind === 'person' ? makeOneTimePassword() : undefined
      return { ...account, password, passwordHash: password ? await hashPassword(password) : null }
    }),
  )
  await act(createAccounts, {
    authorityId: id,
    accounts: accounts.map(({ password: _, ...account }) => account),
  })
  const made = accounts.flatMap(({ displayName, username, password }) =>
    password ? [{ displayName, username, password }] : [],
  )
  return { problems, made }
}
