import type { Refusal } from '#kit/refusal.ts'
import { getAuthority, listUnits } from '#modules/organisations/index.ts'
import { contentDisposition } from '#platform/files/index.ts'
import { readByHeadings, type TableRow, writeXlsx } from '#platform/spreadsheets/index.ts'
import {
  defineRoutes,
  type FormState,
  freshForm,
  readTableForm,
  tableFormLimit,
  type Visit,
} from '#platform/web/index.ts'
import { createAccounts } from '../acts/create-accounts.ts'
import { directoryOf } from '../acts/operator-import.ts'
import { words } from '../messages/index.ts'
import { ImportAccountsPage } from '../pages/import-accounts.tsx'
import { type Administration, administrationOf } from '../pages/administration.ts'
import { trying } from '../pages/visit-door.ts'
import { type AccountLine, type LineProblem, planImport } from '../rules/import-accounts.ts'
import { type AccountColumn, accountColumns } from '../rules/import-columns.ts'
import { listFreePositions } from '../store/free-positions.ts'
import { listAllUsernames } from '../store/every-user.ts'
import { urls } from '../urls.ts'
import { namedAuthority } from './account-in.ts'
import { makePasswords, showSlips } from './slips.tsx'

const keys = Object.keys(accountColumns) as AccountColumn[]

async function show(
  visit: Visit,
  form: FormState = freshForm(),
  problems: readonly LineProblem[] = [],
): Promise<Response> {
  const { authorityId, beyond, read } = await administrationOf(visit, namedAuthority(visit))
  const authority = beyond ? await read((reader) => getAuthority(reader, authorityId)) : undefined
  const bad = problems.length > 0 || Boolean(form.refusal) || Object.keys(form.errors).length > 0
  return visit.workspace(
    { title: words.in(visit.language)('accounts-import'), status: bad ? 422 : 200 },
    <ImportAccountsPage
      form={form}
      problems={problems}
      authority={authority}
      csrf={visit.csrf}
      language={visit.language}
    />,
  )
}

function linesOf(rows: readonly TableRow[]): AccountLine[] {
  const table = readByHeadings(rows, accountColumns, ['displayName'])
  return table.rows.map((line) => ({ row: line.row, ...texts(line.text) }))
}

function texts(text: (key: AccountColumn) => string): Omit<AccountLine, 'row'> {
  return Object.fromEntries(keys.map((key) => [key, text(key).normalize('NFC').trim()])) as Omit<
    AccountLine,
    'row'
  >
}

async function directoryFor(visit: Visit, { authorityId, read }: Administration) {
  const { units, free } = await read(async (reader) => ({
    units: await listUnits(reader, authorityId),
    free: await listFreePositions(reader, authorityId),
  }))
  return directoryOf(units, free, await visit.readAsSystem('accounts', listAllUsernames))
}

const refused = (refusal: Refusal): FormState => ({ values: {}, errors: {}, refusal })

async function takeTable(visit: Visit): Promise<Response> {
  const { rows, refusal } = await readTableForm(visit)
  if (refusal) return show(visit, refused(refusal))
  if (!rows) return show(visit, { values: {}, errors: { file: ['identity.file-missing'] } })
  const read = await trying(freshForm(), async () => linesOf(rows))
  if (!read.ok) return show(visit, read.form)
  if (read.value.length === 0) return show(visit, { values: {}, errors: { file: ['identity.file-empty'] } })
  const administration = await administrationOf(visit, namedAuthority(visit))
  const { planned, problems } = planImport(read.value, await directoryFor(visit, administration))
  if (problems.length > 0) return show(visit, freshForm(), problems)

  const made = await makePasswords(planned.filter(({ kind }) => kind === 'person').length)
  let next = 0
  const accounts = planned.map((account) => {
    const one = account.kind === 'person' ? made[next++] : undefined
    return { ...account, password: one?.password, passwordHash: one?.hash ?? null }
  })
  const input = {
    authorityId: administration.authorityId,
    accounts: accounts.map(({ password: _, row: __, ...account }) => account),
  }
  const attempt = await trying(freshForm(), () => administration.act(createAccounts, input))
  if (!attempt.ok) return show(visit, attempt.form)
  return showSlips(
    visit,
    accounts.flatMap(({ displayName, username, password }) =>
      password ? [{ displayName, username, password }] : [],
    ),
  )
}

async function sendTemplate(visit: Visit): Promise<Response> {
  const t = words.in('vi')
  const { authorityId, read } = await administrationOf(visit, namedAuthority(visit))
  const [free] = await read((reader) => listFreePositions(reader, authorityId))
  const columns = keys.map((key) => ({ header: accountColumns[key][0]!, width: 26 }))
  const example = [
    'Hồ Thị Mai',
    'mai.ht',
    t('kind-person'),
    free?.unit ?? '',
    free?.title ?? '',
    'mai@vidu.vn',
    '0912345678',
  ]
  const bytes = await writeXlsx([{ name: t('accounts'), columns, rows: [example] }])
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': contentDisposition('mau-tai-khoan.xlsx', false),
    },
  })
}

/** Opening many accounts from a table, and the table to fill in. */
export const importAccountRoutes = defineRoutes(({ get, post }) => {
  const administrator = { who: 'administrator' } as const
  get(urls.accountsImport, administrator, (visit) => show(visit))
  get(urls.accountsTemplate, administrator, sendTemplate)
  post(
    urls.accountsImport,
    { ...administrator, rawBody: true, limit: 'upload', bodyLimit: tableFormLimit },
    takeTable,
  )
})
