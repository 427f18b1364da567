import { z } from 'zod'
import { isId } from '#kit/ids.ts'
import { getAuthority, listUnits } from '#modules/organisations/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { changeAccount } from '../acts/change-account.ts'
import { createAccounts } from '../acts/create-accounts.ts'
import { foldUsername } from '../acts/credentials/token.ts'
import { words } from '../messages/index.ts'
import { EditAccountPage, NewAccountPage } from '../pages/account-form.tsx'
import { administrationFor, administrationOf } from '../pages/administration.ts'
import { statusOf, trying } from '../pages/visit-door.ts'
import { isUsername } from '../rules/accounts.ts'
import { getAccount } from '../store/accounts.ts'
import { listFreePositions } from '../store/free-positions.ts'
import { urls } from '../urls.ts'
import { accountIn, namedAuthority } from './account-in.ts'
import { makePasswords, showSlips } from './slips.tsx'

const chosen = z
  .string()
  .optional()
  .transform((id) => (isId(id) ? id : null))
const name = z
  .string('identity.name-missing')
  .trim()
  .min(2, 'identity.name-missing')
  .max(120, 'identity.name-long')
const email = z
  .union([z.literal(''), z.email('identity.email-shape')])
  .optional()
  .transform((text) => text || null)
const phone = z
  .string()
  .optional()
  .transform((text) => (text ?? '').replace(/[\s.()-]/g, '').replace(/^\+?84/, '0'))
  .refine((text) => text === '' || /^0\d{8,10}$/.test(text), 'identity.phone-shape')
  .transform((text) => text || null)

const describing = { displayName: name, unit: chosen, email, phone }
const editing = z.object(describing)
const opening = z.object({
  ...describing,
  kind: z.enum(['person', 'organisation']).default('person'),
  username: z
    .string('identity.username-missing')
    .transform(foldUsername)
    .refine(isUsername, 'identity.username-shape'),
  position: chosen,
})
const isBad = (form: FormState) => Boolean(form.refusal) || Object.keys(form.errors).length > 0

async function showNew(visit: Visit, form: FormState = freshForm()): Promise<Response> {
  const { authorityId, beyond, read } = await administrationOf(visit, namedAuthority(visit))
  const lists = await read(async (reader) => ({
    authority: beyond ? await getAuthority(reader, authorityId) : undefined,
    units: await listUnits(reader, authorityId),
    positions: await listFreePositions(reader, authorityId),
  }))
  return visit.workspace(
    { title: words.in(visit.language)('account-new'), status: isBad(form) ? statusOf(form) : 200 },
    <NewAccountPage {...lists} form={form} csrf={visit.csrf} language={visit.language} />,
  )
}

async function postNew(visit: Visit): Promise<Response> {
  const form = await visit.form(opening)
  if (!form.ok) return showNew(visit, form)
  const { unit: unitId, position, kind, ...rest } = form.value
  const isPerson = kind === 'person'
  const [made] = isPerson ? await makePasswords(1) : []
  const account = {
    ...rest,
    kind,
    unitId,
    positionId: isPerson ? position : null,
    passwordHash: made?.hash ?? null,
  }
  const { authorityId, act } = await administrationOf(visit, namedAuthority(visit))
  const attempt = await trying(form, () => act(createAccounts, { authorityId, accounts: [account] }))
  if (!attempt.ok) return showNew(visit, attempt.form)
  if (!made)
    return visit.redirect(urls.account({ id: attempt.value[0]! }), { code: 'identity.account-created' })
  return showSlips(visit, [{ ...rest, password: made.password }])
}

async function showEdit(visit: Visit, form?: FormState): Promise<Response> {
  const id = accountIn(visit)
  const { authorityId, read } = await administrationFor(visit, [id])
  const { account, units } = await read(async (reader) => ({
    account: await getAccount(reader, id),
    units: await listUnits(reader, authorityId),
  }))
  const { displayName, unitId, email: mail, phone: number } = account
  const current =
    form ?? freshForm({ displayName, unit: unitId ?? '', email: mail ?? '', phone: number ?? '' })
  return visit.workspace(
    { title: words.in(visit.language)('account-edit'), status: form ? statusOf(form) : 200 },
    <EditAccountPage
      account={account}
      units={units}
      form={current}
      csrf={visit.csrf}
      language={visit.language}
    />,
  )
}

async function postEdit(visit: Visit): Promise<Response> {
  const accountId = accountIn(visit)
  const form = await visit.form(editing)
  if (!form.ok) return showEdit(visit, form)
  const { unit, ...change } = form.value
  const { act } = await administrationFor(visit, [accountId])
  const attempt = await trying(form, () =>
    act(changeAccount, { accountId, ...change, unitId: unit as never }),
  )
  if (!attempt.ok) return showEdit(visit, attempt.form)
  return visit.redirect(urls.account({ id: accountId }), { code: 'identity.saved' })
}

/** Opening an account and correcting one. */
export const accountFormRoutes = defineRoutes(({ get, post }) => {
  const administrator = { who: 'administrator' } as const
  get(urls.accountNew, administrator, (visit) => showNew(visit))
  post(urls.accountNew, administrator, postNew)
  get(urls.accountEdit, administrator, (visit) => showEdit(visit))
  post(urls.accountEdit, administrator, postEdit)
})
