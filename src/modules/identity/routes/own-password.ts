import { z } from 'zod'
import type { Attempt, ParsedForm, Visit } from '#platform/web/index.ts'
import { changePassword } from '../acts/change-password.ts'
import { acceptPassword } from '../acts/credentials/new-password.ts'
import { checkPassword } from '../acts/credentials/password-hash.ts'
import { prove } from '../acts/sign-in.ts'
import { signInDoor, trying, whoIs } from '../pages/visit-door.ts'
import { getAccount } from '../store/accounts.ts'
import { findAccountToConfirm } from '../store/find-sign-in-account.ts'

/** The password in use, and a new one twice. */
export const passwordForm = z
  .object({
    current: z.string('identity.password-missing').min(1, 'identity.password-missing'),
    password: z.string('identity.password-new-missing').min(1, 'identity.password-new-missing'),
    again: z.string('identity.password-new-missing'),
  })
  .refine(({ password, again }) => password === again, {
    path: ['again'],
    message: 'identity.passwords-differ',
  })

type Parsed = Extract<ParsedForm<z.infer<typeof passwordForm>>, { ok: true }>

/** Lays a new password of one's own after the one in use is shown, under the lock-out of signing in. */
export async function takeNewPassword(visit: Visit, form: Parsed): Promise<Attempt<void>> {
  const { accountId, sessionId } = whoIs(visit)
  const { current, password } = form.value
  const account = await visit.read((reader) => getAccount(reader, accountId))
  const where = { username: account.username, address: visit.address }
  return trying(form, async () => {
    await prove(
      signInDoor(visit),
      (reader) => findAccountToConfirm(reader, accountId),
      where,
      async (one) => ((await checkPassword(one?.hash, current)) ? 'password' : undefined),
    )
    await visit.act(changePassword, { hash: await acceptPassword(password, account.username), sessionId })
  })
}
