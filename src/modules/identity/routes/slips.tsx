import { reason, refuse } from '#kit/refusal.ts'
import { contentDisposition } from '#platform/files/index.ts'
import { writeXlsx } from '#platform/spreadsheets/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import type { AccountId } from '../account.ts'
import { makeOneTimePassword } from '../acts/credentials/new-password.ts'
import { hashPassword } from '../acts/credentials/password-hash.ts'
import { seal, unseal } from '../acts/credentials/secret-box.ts'
import { resetPasswords } from '../acts/reset-passwords.ts'
import { settings } from '../acts/settings.ts'
import { words } from '../messages/index.ts'
import { type Slip, SlipsPage } from '../pages/slips.tsx'
import { administrationFor } from '../pages/administration.ts'
import { whoIs } from '../pages/visit-door.ts'
import { urls } from '../urls.ts'

/** Passwords for one use with their hashes, made before an act so that no row waits for them. */
export function makePasswords(count: number): Promise<{ password: string; hash: string }[]> {
  const make = async () => {
    const password = makeOneTimePassword()
    return { password, hash: await hashPassword(password) }
  }
  return Promise.all(Array.from({ length: count }, make))
}

/** The page of one-time passwords: shown this once; the table travels sealed in the page, for the person who made them only. */
export function showSlips(visit: Visit, slips: readonly Slip[]): Promise<Response> {
  const sealed = seal(JSON.stringify(slips), whoIs(visit).accountId).toString('base64url')
  return visit.workspace(
    { title: words.in(visit.language)('slips', { n: slips.length }) },
    <SlipsPage slips={slips} sealed={sealed} csrf={visit.csrf} address={settings().publicUrl} />,
  )
}

/** Lays one-time passwords for accounts and shows them. */
export async function giveNewPasswords(visit: Visit, ids: readonly AccountId[]): Promise<Response> {
  const { act } = await administrationFor(visit, ids)
  const made = await makePasswords(ids.length)
  const resets = ids.map((accountId, at) => ({ accountId, ...made[at]! }))
  const passwordOf = new Map(resets.map(({ accountId, password }) => [accountId, password]))
  const ordered = resets.toSorted((one, other) => (one.accountId < other.accountId ? -1 : 1))
  const done = await act(
    resetPasswords,
    resets.map(({ accountId, hash }) => ({ accountId, hash })),
  )
  return showSlips(
    visit,
    done.map((who, at) => ({ ...who, password: passwordOf.get(ordered[at]!.accountId)! })),
  )
}

async function sendTable(visit: Visit): Promise<Response> {
  const { sealed = '' } = await visit.fields()
  const text = unseal(Buffer.from(String(sealed), 'base64url'), whoIs(visit).accountId)
  if (!text) return refuse(422, reason('web.form-expired'))
  const t = words.in(visit.language)
  const rows = (JSON.parse(text) as Slip[]).map(({ displayName, username, password }) => [
    displayName,
    username,
    password,
  ])
  const columns = [t('full-name'), t('username'), t('one-time-password')].map((header) => ({
    header,
    width: 32,
  }))
  const bytes = await writeXlsx([{ name: t('accounts'), columns, rows }])
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': contentDisposition('mat-khau-dung-mot-lan.xlsx', false),
    },
  })
}

/** The table of one-time passwords as a file. */
export const slipRoutes = defineRoutes(({ post }) => {
  post(urls.slipsTable, { who: 'administrator' }, sendTable)
})
