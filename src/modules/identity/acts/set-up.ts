import { createHmac, timingSafeEqual } from 'node:crypto'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { createAuthority } from '#modules/organisations/index.ts'
import { administratorRole, type AuthorityId, instanceAdministratorRole } from '../account.ts'
import { hasAnyAccount } from '../store/accounts.ts'
import { createAccount } from './create-account.ts'
import { grantRole } from './grant-role.ts'
import { settings } from './settings.ts'

function codeOfInstance(): string {
  const digest = createHmac('sha256', settings().key)
    .update('krong first administrator')
    .digest('hex')
    .toUpperCase()
  return `${digest.slice(0, 4)}-${digest.slice(4, 8)}-${digest.slice(8, 12)}`
}

/** The code that the terminal shows at the first start; undefined once somebody has an account. */
export async function setupCode(reader: Reader): Promise<string | undefined> {
  return (await hasAnyAccount(reader)) ? undefined : codeOfInstance()
}

const same = (a: string, b: string) =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
const foldCode = (typed: string) => typed.toUpperCase().replace(/[^0-9A-F]/g, '')

export type SetUp = {
  readonly code: string
  readonly authorityName: string
  readonly placeName: string
  readonly level: 'province' | 'district' | 'commune' | 'other'
  readonly displayName: string
  readonly username: string
  readonly passwordHash: string
}

const slugOf = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Sets up the first authority and its administrator, who administers the instance as well. Works while nobody has an account, with the terminal's code. */
export async function setUp(tx: Tx, input: SetUp): Promise<{ authorityId: AuthorityId; username: string }> {
  if (await hasAnyAccount(tx)) refuse(409, reason('identity.set-up-done'))
  if (!same(foldCode(input.code), foldCode(codeOfInstance())))
    refuse(403, reason('identity.set-up-code-wrong'))
  permit(slugOf(input.placeName) === '' ? [reason('identity.place-name-missing')] : [], 422)
  const why = 'Thiết lập lần đầu'
  const authorityId = await createAuthority(tx, {
    authority: {
      level: input.level,
      kind: 'people-committee',
      slug: slugOf(input.placeName),
      hosted: true,
      name: input.authorityName,
      placeName: input.placeName,
      abbreviation: 'UBND',
      parentId: null,
      validFrom: tx.today,
    },
    reason: why,
  })
  const id = await createAccount(tx, {
    authorityId,
    kind: 'person',
    username: input.username,
    displayName: input.displayName,
    passwordHash: input.passwordHash,
    ownPassword: true,
  })
  await grantRole(tx, { accountId: id, role: administratorRole, reason: why })
  await grantRole(tx, { accountId: id, role: instanceAdministratorRole, reason: why })
  return { authorityId, username: input.username }
}
