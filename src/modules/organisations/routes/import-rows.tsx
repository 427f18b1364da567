import { z } from 'zod'
import { Refusal } from '#kit/refusal.ts'
import { readByHeadings } from '#platform/spreadsheets/index.ts'
import {
  type Attempt,
  freshForm,
  type FormState,
  type Handler,
  parseForm,
  readTableForm,
  type Visit,
} from '#platform/web/index.ts'
import { importPositions } from '../acts/import-positions.ts'
import { type Imported, importUnits } from '../acts/import-units.ts'
import { ImportPage } from '../pages/import-page.tsx'
import { type AuthoritySubject, loadAuthority } from '../pages/load-subject.ts'
import { order, permitEditing } from '../pages/order.ts'
import { dayField, reasonField, todayWritten } from '../pages/visit-input.ts'
import { words } from '../messages/index.ts'
import { checkPositionRows } from '../rules/check-position-rows.ts'
import { checkUnitRows } from '../rules/check-unit-rows.ts'
import type { Fault } from '../rules/row.ts'
import { urls } from '../urls.ts'
import { positionColumns, positionKindOf, unitColumns, unitKindOf } from '../parts/columns.ts'

const first = (columns: Readonly<Record<string, readonly string[]>>) =>
  Object.values(columns)
    .map((names) => names[0])
    .join(', ')
const headings = { units: first(unitColumns), positions: first(positionColumns) }

const schema = z.object({
  list: z.enum(['don-vi', 'vi-tri'], 'organisations.field-missing'),
  on: dayField,
  reason: reasonField,
})

function page(
  visit: Visit,
  subject: AuthoritySubject,
  form: FormState,
  faults: readonly Fault[],
  status: number,
) {
  const title = words.in(visit.language)('import-title')
  return visit.workspace({ title, status }, <ImportPage {...{ visit, subject, form, faults, headings }} />)
}

/** Columns are told by their headings, so that the person finds them. */
const named = (faults: readonly Fault[], headingOf: (key: never) => string): Fault[] =>
  faults.map((fault) => ({ ...fault, column: fault.column && headingOf(fault.column as never) }))

/** The form for taking a table in. */
export const showImport: Handler = async (visit) => {
  const subject = await loadAuthority(visit)
  permitEditing(visit, subject.authorityId)
  return page(visit, subject, freshForm({ on: todayWritten(), list: 'don-vi', reason: '' }), [], 200)
}

/** Takes a table of units or posts in, all or nothing; faults are shown row by row. */
export const importRows: Handler = async (visit) => {
  const subject = await loadAuthority(visit)
  permitEditing(visit, subject.authorityId)
  const { values, rows, refusal } = await readTableForm(visit)
  const form = parseForm(schema, values)
  const errors = rows || refusal ? form.errors : { ...form.errors, file: ['organisations.file-missing'] }
  if (!form.ok || !rows)
    return page(visit, subject, { values, errors, ...(refusal ? { refusal } : {}) }, [], 422)

  const { authorityId, units } = subject
  const edit = { authorityId, on: form.value.on, reason: form.value.reason }
  const conclude = (done: Attempt<Imported>) =>
    done.ok
      ? visit.redirect(urls.authority({ id: authorityId }), {
          code: 'organisations.done-import',
          params: done.value,
        })
      : page(visit, subject, done.form, [], done.form.refusal?.status ?? 422)
  const answer = async (): Promise<Response> => {
    if (form.value.list === 'don-vi') {
      const table = readByHeadings(rows, unitColumns, ['name'])
      const { planned, faults } = checkUnitRows(table.rows, { units, kindOf: unitKindOf })
      if (faults.length > 0) return page(visit, subject, form, named(faults, table.headingOf), 422)
      return conclude(
        await order(visit, importUnits, { ...edit, rows: planned }, form, { within: authorityId }),
      )
    }
    const table = readByHeadings(rows, positionColumns, ['unit', 'title'])
    const { planned, faults } = checkPositionRows(table.rows, { units, kindOf: positionKindOf })
    if (faults.length > 0) return page(visit, subject, form, named(faults, table.headingOf), 422)
    return conclude(
      await order(visit, importPositions, { ...edit, rows: planned }, form, { within: authorityId }),
    )
  }
  try {
    return await answer()
  } catch (fault) {
    if (!(fault instanceof Refusal) || fault.status !== 422) throw fault
    return page(visit, subject, { values, errors: {}, refusal: fault }, [], 422)
  }
}
