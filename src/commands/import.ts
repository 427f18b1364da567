import { createReadStream } from 'node:fs'
import { reason, refuse } from '#kit/refusal.ts'
import { today } from '#kit/calendar/index.ts'
import { readByHeadings, readTable, type TableRow } from '#platform/spreadsheets/index.ts'
import { type AccountColumn, accountColumns, type AccountLine, importUsers } from '#modules/identity/index.ts'
import {
  checkPositionRows,
  checkUnitRows,
  findAuthorityBySlug,
  importPositions,
  importUnits,
  listUnits,
  positionColumns,
  positionKindOf,
  unitColumns,
  unitKindOf,
} from '#modules/organisations/index.ts'
import { type Command, complain, type ExitCode, say, sayTable } from './command.ts'
import { tellRows } from './tell-rows.ts'
import { type Instance, withInstance } from './with-instance.ts'

const origin = { requestId: 'operator', channel: 'operator' } as const
const actor = { kind: 'system', name: 'operator' } as const

const readRows = (file: string): Promise<readonly TableRow[]> =>
  readTable(createReadStream(file), { kind: /\.csv$/i.test(file) ? 'csv' : 'xlsx' })

async function importAccounts(
  { transactor }: Instance,
  authority: string,
  rows: readonly TableRow[],
): Promise<ExitCode> {
  const table = readByHeadings(rows, accountColumns, ['displayName'])
  const keys = Object.keys(accountColumns) as AccountColumn[]
  const lines = table.rows.map(
    (line) =>
      ({
        row: line.row,
        ...Object.fromEntries(keys.map((key) => [key, line.text(key).normalize('NFC').trim()])),
      }) as AccountLine,
  )
  const { problems, made } = await importUsers(transactor, { authority, lines })
  if (problems.length > 0)
    return tellRows(
      problems.map(({ row, column, reason: { code, params } }) => ({
        row,
        column: table.headingOf(column as AccountColumn),
        code,
        params,
      })),
    )
  sayTable(made.map(({ displayName, username, password }) => [displayName, username, password]))
  say(`${lines.length} tài khoản / accounts`)
  return 0
}

async function importOrganisation(
  { transactor }: Instance,
  authority: string,
  rows: readonly TableRow[],
  list: 'units' | 'positions',
): Promise<ExitCode> {
  const on = today(Temporal.Now.instant())
  const { authorityId, units } = await transactor.read(actor, async (reader) => {
    const found = await findAuthorityBySlug(reader, authority)
    if (!found) return refuse(404, reason('identity.no-such-authority', { slug: authority }))
    return { authorityId: found.id, units: await listUnits(reader, found.id) }
  })
  const edit = { authorityId, on, reason: 'krong import' }
  const who = { actor, origin }
  if (list === 'units') {
    const table = readByHeadings(rows, unitColumns, ['name'])
    const { planned, faults } = checkUnitRows(table.rows, { units, kindOf: unitKindOf })
    if (faults.length > 0)
      return tellRows(
        faults.map((fault) => ({
          ...fault,
          column: fault.column ? table.headingOf(fault.column as never) : '',
        })),
      )
    const { added, changed } = await transactor.act(who, importUnits, { ...edit, rows: planned })
    say(`Đơn vị / units: +${added}, sửa / changed ${changed}`)
    return 0
  }
  const table = readByHeadings(rows, positionColumns, ['unit', 'title'])
  const { planned, faults } = checkPositionRows(table.rows, { units, kindOf: positionKindOf })
  if (faults.length > 0)
    return tellRows(
      faults.map((fault) => ({
        ...fault,
        column: fault.column ? table.headingOf(fault.column as never) : '',
      })),
    )
  const { added, changed } = await transactor.act(who, importPositions, { ...edit, rows: planned })
  say(`Vị trí / posts: +${added}, sửa / changed ${changed}`)
  return 0
}

const importing = (
  name: string,
  vi: string,
  en: string,
  take: (instance: Instance, authority: string, rows: readonly TableRow[]) => Promise<ExitCode>,
): Command => ({
  usage: `import ${name} <cơ-quan> <tệp.xlsx|tệp.csv>`,
  vi,
  en,
  async run([authority, file], setting) {
    if (!authority || !file) return 2
    return withInstance(setting, async (instance) => {
      const rows = await readRows(file).catch((fault: NodeJS.ErrnoException) => {
        if (fault.code === 'ENOENT') return undefined
        throw fault
      })
      return rows
        ? take(instance, authority, rows)
        : complain(`Không thấy tệp ${file}.`, `There is no file ${file}.`)
    })
  },
})

/** Tables taken in from the terminal: all rows or none, every problem named. */
export const importCommands: readonly Command[] = [
  importing(
    'units',
    'Nhập đơn vị của một cơ quan từ bảng tính',
    'imports units of an authority',
    (instance, authority, rows) => importOrganisation(instance, authority, rows, 'units'),
  ),
  importing(
    'positions',
    'Nhập vị trí của một cơ quan từ bảng tính',
    'imports posts of an authority',
    (instance, authority, rows) => importOrganisation(instance, authority, rows, 'positions'),
  ),
  importing(
    'accounts',
    'Mở tài khoản từ bảng tính, in mật khẩu dùng một lần',
    'opens accounts from a table and prints one-time passwords',
    importAccounts,
  ),
]
