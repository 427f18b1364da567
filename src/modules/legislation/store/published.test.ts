import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { questionOf } from '../rules/question.ts'
import { someDesk, someFacts } from '../testing/desk.ts'
import { listPublishedDocuments } from './published.ts'

const { transactor } = await testDatabase()
const { authority, publish } = someDesk(transactor)
const day = (text: string) => Temporal.PlainDate.from(text)
const asVisitor = <Result>(work: Parameters<typeof transactor.read<Result>>[1]) =>
  transactor.read({ kind: 'visitor' }, work)

describe('the search of legal documents', () => {
  it('finds by number, words without marks and beginnings of words, in the text too; and narrows', async () => {
    const office = authority()
    await publish(
      office,
      someFacts('21/2024/QĐ-UBND', { abstract: 'Quy định quản lý đất rừng phòng hộ Đakrông' }),
    )
    await publish(
      office,
      someFacts('22/2023/QĐ-UBND', {
        abstract: 'Học phí',
        issuedOn: day('2023-08-01'),
        field: 'giao-duc',
        kind: 'chi-thi',
      }),
    )
    const find = async (text: string | undefined, more: object = {}) => {
      const filter = {
        authorities: [office.authorityId],
        question: text === undefined ? undefined : questionOf(text),
        day: day('2024-04-01'),
        most: 10,
        ...more,
      }
      return (await asVisitor((reader) => listPublishedDocuments(reader, filter))).map(
        ({ reference }) => reference,
      )
    }
    for (const text of [
      'dat rung',
      'Đất rừng',
      'phong ho dakr',
      '21/2024',
      '21/2024/QĐ-UBND',
      'quyết định đất',
      'DẤT  rưng',
    ])
      assert.deepEqual(await find(text), ['21/2024/QĐ-UBND'], text)
    assert.deepEqual(await find('áp dụng trên địa bàn'), ['21/2024/QĐ-UBND', '22/2023/QĐ-UBND'])
    assert.deepEqual(await find("'; DROP TABLE x; -- & | ! <->"), [])
    assert.equal((await find('!!!')).length, 2)
    assert.deepEqual(await find(undefined, { year: 2023 }), ['22/2023/QĐ-UBND'])
    assert.deepEqual(await find(undefined, { field: 'giao-duc' }), ['22/2023/QĐ-UBND'])
    assert.deepEqual(await find(undefined, { kind: 'chi-thi', validity: 'ended' }), [])
  })

  it('goes on page by page, each document once', async () => {
    const office = authority()
    for (let at = 1; at <= 7; at++) await publish(office, someFacts(`${at}/2024/KH-UBND`))
    const seen: bigint[] = []
    let after: { issuedOn: Temporal.PlainDate | null; number: bigint } | undefined
    for (;;) {
      const filter = { authorities: [office.authorityId], day: day('2024-04-01'), most: 3, after }
      const lines = await asVisitor((reader) => listPublishedDocuments(reader, filter))
      seen.push(...lines.map(({ number }) => number))
      const last = lines.at(-1)
      if (!last) break
      after = last
    }
    assert.equal(seen.length, 7)
    assert.equal(new Set(seen).size, 7)
  })
})
