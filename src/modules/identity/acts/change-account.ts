import type { Id } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Account, AccountId } from '../account.ts'
import { aboutAccount } from '../events.ts'
import { updateAccount } from '../store/accounts.ts'
import { lockAdministered } from './administered-account.ts'
import { ownAccount } from './own-account.ts'
import { permitUnits } from './permit-units.ts'

export type ChangeAccount = {
  readonly accountId: AccountId
  readonly displayName: string
  readonly email: string | null
  readonly phone: string | null
  readonly unitId: Id<'unit'> | null
}

const described = ({ displayName, email, phone, unitId, language }: Account) => ({
  displayName,
  email,
  phone,
  unitId,
  language,
})

/** Corrects what describes a person or office: name, e-mail, phone, unit. */
export async function changeAccount(tx: Tx, { accountId, ...change }: ChangeAccount): Promise<void> {
  const account = await lockAdministered(tx, accountId)
  if (change.unitId !== account.unitId) await permitUnits(tx, account.authorityId, [change.unitId])
  const after = { ...account, ...change }
  await updateAccount(tx, after)
  await tx.announce(
    aboutAccount('identity.account-changed', account, {
      before: described(account),
      after: described(after),
    }),
  )
}

/** Chooses the language of one's own screens. */
export async function chooseLanguage(tx: Tx, language: Account['language']): Promise<void> {
  const account = await ownAccount(tx)
  if (account.language === language) return
  await updateAccount(tx, { ...account, language })
  await tx.announce(
    aboutAccount('identity.account-changed', account, {
      before: { language: account.language },
      after: { language },
    }),
  )
}
