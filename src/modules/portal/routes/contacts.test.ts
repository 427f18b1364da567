import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { createAccount, endPosition, givePosition, listHoldings } from '#modules/identity/index.ts'
import {
  createAuthority,
  createPosition,
  createUnit,
  type PositionKind,
} from '#modules/organisations/index.ts'
import type { Act, Actor } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { siteOf } from '../testing/browser.ts'

const { transactor } = await testDatabase()
const reader = siteOf(transactor)({ kind: 'visitor' })
const authorityId = newId<'authority'>()
const system: Actor = { kind: 'system', name: 'test', authorityId }
const act = <Input, Result>(verb: Act<Input, Result>, input: Input) =>
  transactor.act({ actor: system, origin: { requestId: 'test', channel: 'web' } }, verb, input)
const validFrom = new Temporal.PlainDate(2000, 1, 1)
const edit = { reason: 'test' } as const

await act(createAuthority, {
  ...edit,
  authority: {
    id: authorityId,
    level: 'commune',
    kind: 'people-committee',
    slug: 'ta-long',
    hosted: true,
    validFrom,
    name: 'Ủy ban nhân dân xã Tà Long',
    placeName: 'Xã Tà Long',
    abbreviation: 'UBND',
    parentId: null,
    contacts: { phone: '0233 3886 123' },
    codes: [{ scheme: 'qd20', code: 'H50.X01.X02' }],
  },
})
const unitId = newId<'unit'>()
await act(createUnit, { ...edit, unit: { id: unitId, authorityId, kind: 'leadership', name: 'Lãnh đạo Ủy ban', abbreviation: '', validFrom } }) // prettier-ignore

async function inPost(name: string, title: string, kind: PositionKind) {
  const positionId = newId<'position'>()
  await act(createPosition, { ...edit, position: { id: positionId, unitId, title, kind, validFrom } })
  const username = `u${kind}`
  const accountId = await act(createAccount, { authorityId, kind: 'person', username, displayName: name, phone: '0912345678', email: 'rieng@example.vn' }) // prettier-ignore
  await act(givePosition, { accountId, positionId })
  return accountId
}

describe('the contact book', () => {
  it('names who leads, with the telephones of offices; nobody else, and nothing private', async () => {
    const chair = await inPost('Hồ Thị Chủ Tịch', 'Chủ tịch', 'chair')
    await inPost('Hồ Văn Chuyên Viên', 'Chuyên viên', 'specialist')
    assert.match((await reader.get('/co-quan')).text, /Ủy ban nhân dân xã Tà Long/)
    const page = await reader.get('/co-quan/ta-long')
    assert.match(page.text, /0233 3886 123/)
    assert.match(page.text, /Chủ tịch: Hồ Thị Chủ Tịch/)
    assert.doesNotMatch(page.text, /Chuyên Viên|0912345678|rieng@example/)
    const [holding] = await transactor.read(system, (from) => listHoldings(from, chair))
    await act(endPosition, { accountId: chair, holdingId: holding!.id, reason: 'Nghỉ hưu' })
    assert.doesNotMatch((await reader.get('/co-quan/ta-long')).text, /Hồ Thị Chủ Tịch/)
  })

  it('says what is not there', async () => {
    assert.equal((await reader.get('/co-quan/khong-co')).status, 404)
  })
})
