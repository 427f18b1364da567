import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createAuthority } from '#modules/organisations/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { loadDemo } from './demo.ts'
import { listBooks } from './store/books.ts'
import { actingAs, clerkOf } from './testing/office.ts'

const { transactor } = await testDatabase({ clock: () => Temporal.Instant.from('2026-11-23T02:00:00Z') })

describe('the demo of the registers', () => {
  it('gives each committee a closed book of 2025 with every number accounted for, and an open one of 2026', async () => {
    const act = actingAs(transactor, { kind: 'system', name: 'demo' })
    const authority = {
      name: 'Ủy ban nhân dân xã Tà Long',
      placeName: 'Xã Tà Long',
      abbreviation: 'UBND',
      parentId: null,
      level: 'commune',
      kind: 'people-committee',
      slug: 'ta-long',
      hosted: true,
      validFrom: Temporal.PlainDate.from('2000-01-01'),
    } as const
    const id = await act(createAuthority, { authority, reason: 'Dữ liệu mẫu' })
    await act(loadDemo, undefined)
    const shelf = (year: number) => transactor.read(clerkOf(id), (reader) => listBooks(reader, year))
    const told = (books: Awaited<ReturnType<typeof shelf>>) =>
      books.map(({ kind, numbers, waiting, closing }) => [kind, numbers, waiting, closing !== null])
    assert.deepEqual(told(await shelf(2025)), [
      ['copies', 1, 0, true],
      ['incoming', 3, 0, true],
      ['outgoing', 5, 0, true],
    ])
    assert.deepEqual(told(await shelf(2026)), [
      ['copies', 0, 0, false],
      ['incoming', 0, 0, false],
      ['outgoing', 0, 0, false],
    ])
  })
})
