import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readTyped } from '#kit/typed-text/index.ts'
import { draftDocument, forceEdition } from '#modules/legislation/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { datasetKeys } from '../dataset.ts'
import { siteOf } from '../testing/browser.ts'
import { plantTree, someText } from '../testing/tree.ts'

const { transactor } = await testDatabase()
const { act, district, taLong, publish, draft } = await plantTree(transactor)
const reader = siteOf(transactor)({ kind: 'visitor' })

const lawFacts = (reference: string, abstract: string, more: object = {}) => ({ reference, issuedOn: Temporal.PlainDate.from('2024-03-05'), issuer: 'UBND huyện', signerName: '', signerTitle: '', kind: 'quyet-dinh', field: '', abstract, effectiveFrom: null, endsOn: null, endWhy: '', body: readTyped('x'), relations: {}, correction: '', ...more }) // prettier-ignore

async function enterLaw(reference: string, abstract: string, isPublic: boolean) {
  const facts = lawFacts(reference, abstract)
  const { editionId } = await act(district.writer, draftDocument, { facts })
  if (isPublic) await act(district.writer, forceEdition, { editionId, why: 'thử' })
}

describe('open data', () => {
  it('holds what is public and no draft, the same in both formats', async () => {
    await enterLaw('01/QĐ-UBND', 'Có dấu phẩy, "ngoặc"\nxuống dòng', true)
    await enterLaw('02/QĐ-UBND', 'Nháp kín', false)
    await publish(taLong, '=HYPERLINK("x")')
    await draft(taLong, someText('Bài nháp kín'))
    const csv = (await reader.get('/du-lieu-mo/van-ban-phap-luat/csv')).text
    assert.match(csv, /so-ky-hieu,loai,/)
    assert.ok(csv.includes('"Có dấu phẩy, ""ngoặc""\nxuống dòng"'), csv)
    const json = JSON.parse((await reader.get('/du-lieu-mo/van-ban-phap-luat/json')).text) as {
      'so-ky-hieu': string
      'hieu-luc-tu': null
    }[]
    assert.deepEqual(json.map((row) => [row['so-ky-hieu'], row['hieu-luc-tu']]), [['01/QĐ-UBND', null]]) // prettier-ignore
    const articles = await reader.get('/du-lieu-mo/bai-viet/csv')
    assert.doesNotMatch(articles.text + csv, /kín/)
    assert.doesNotMatch(articles.text, /(^|,)"?=HYPERLINK/m, 'no formula runs')
  })

  it('says what each column holds, in the page and for machines, and how a document stands today and what replaced it', async () => {
    await act(district.writer, draftDocument, { facts: lawFacts('09/QĐ-UBND', 'Thay', { relations: { replaces: '01/QĐ-UBND' }, effectiveFrom: Temporal.PlainDate.from('2024-04-01') }) }).then(({ editionId }) => act(district.writer, forceEdition, { editionId, why: 'thử' })) // prettier-ignore
    const rows = JSON.parse((await reader.get('/du-lieu-mo/van-ban-phap-luat/json')).text) as Record<string, string>[] // prettier-ignore
    const stands = rows.map((row) => [row['so-ky-hieu'], row['tinh-trang'], row['thay-the'], row['bi-thay-the-boi']]) // prettier-ignore
    assert.deepEqual(stands, [
      ['01/QĐ-UBND', 'het-hieu-luc', null, '09/QĐ-UBND'],
      ['09/QĐ-UBND', 'con-hieu-luc', '01/QĐ-UBND', null],
    ])
    const { text } = await reader.get('/du-lieu-mo')
    const catalogue = (await reader.get('/du-lieu-mo/danh-muc.json')).text
    const { listColumns } = await import('../store/datasets.ts')
    for (const key of datasetKeys)
      for (const name of listColumns(key)) {
        assert.ok(text.includes(`<code>${name}</code>`), name)
        assert.ok(catalogue.includes(`"csvw:name":"${name}"`), name)
      }
    assert.doesNotMatch(text + catalogue, /col-|type-/, 'every column and type has its words')
    assert.match(
      catalogue,
      /"csvw:name":"ngay-ban-hanh","csvw:datatype":"date","dct:description":"Ngày ban hành"/,
    )
  })

  it('goes on through the rows, each once', async () => {
    for (let at = 0; at < 3; at++) await publish(district, `Tin ${at}`)
    const { listDatasetRows } = await import('../store/datasets.ts')
    const seen: string[] = []
    for (let after = ''; ;) {
      const from = after
      const rows = await transactor.read({ kind: 'visitor' }, (found) =>
        listDatasetRows(found, 'bai-viet', from, 2),
      )
      seen.push(...rows.map(({ key }) => key))
      if (rows.length < 2) break
      after = rows.at(-1)!.key
    }
    assert.equal(seen.length, 4)
    assert.equal(new Set(seen).size, 4)
  })

  it('answers for every set, as page, catalogue and files; and for what is not there', async () => {
    const page = await reader.get('/du-lieu-mo')
    const catalogue = JSON.parse((await reader.get('/du-lieu-mo/danh-muc.json')).text) as {
      'dcat:dataset': { 'dct:identifier': string }[]
    }
    assert.deepEqual(catalogue['dcat:dataset'].map((set) => set['dct:identifier']), [...datasetKeys]) // prettier-ignore
    for (const key of datasetKeys) {
      assert.ok(page.text.includes(`/du-lieu-mo/${key}/csv`), key)
      assert.equal((await reader.get(`/du-lieu-mo/${key}/csv`)).status, 200, key)
      assert.ok(Array.isArray(JSON.parse((await reader.get(`/du-lieu-mo/${key}/json`)).text)), key)
    }
    for (const path of ['/du-lieu-mo/khong-co/csv', '/du-lieu-mo/__proto__/json'])
      assert.equal((await reader.get(path)).status, 404, path)
  })
})
