import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Actor } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { loadDemo } from '../demo.ts'
import { listAuthorities } from '../store/authorities.ts'
import { listSchemes } from '../store/schemes.ts'
import { listUnits } from '../store/units.ts'
import { siteOf } from '../testing/browser.ts'
import { someone } from '../testing/district.ts'

const { transactor } = await testDatabase()
const demo: Actor = { kind: 'system', name: 'demo' }
await transactor.act({ actor: demo, origin: { requestId: 'demo', channel: 'demo' } }, loadDemo, undefined)

const found = await transactor.read(demo, async (reader) => {
  const authorities = await listAuthorities(reader)
  const district = authorities.find(({ level }) => level === 'district')!
  const commune = authorities.find(({ slug }) => slug.includes('ta-long'))!
  const [unit] = await listUnits(reader, district.id)
  const [communeUnit] = await listUnits(reader, commune.id)
  return {
    district,
    commune,
    unit: unit!,
    communeUnit: communeUnit!,
    scheme: (await listSchemes(reader))[0]!,
  }
})
const { district, commune, unit, communeUnit, scheme } = found
const browse = siteOf(transactor)
const everything = browse(someone(district.id, 'administrator', 'instance-administrator'))

const authority = `/to-chuc/co-quan/${commune.id}`
const office = `/to-chuc/don-vi/${unit.id}`
const pages = [
  '/to-chuc',
  '/to-chuc?q=van+phong',
  '/to-chuc?ngay=1/7/2019',
  '/to-chuc/sap-xep',
  `/to-chuc/sap-xep/${scheme.id}`,
  authority,
  `${authority}?ngay=1/1/2010`,
  ...['lich-su', 'lien-he', 'doi-ten', 'ma', 'them-don-vi', 'them-thon', 'nhap'].map(
    (form) => `${authority}/${form}`,
  ),
  office,
  ...['doi-ten', 'lien-he', 'chuyen', 'chuyen-giao', 'giai-the', 'them-vi-tri'].map(
    (form) => `${office}/${form}`,
  ),
  '/lich-lam-viec',
  '/lich-lam-viec?nam=2030',
  '/lich-lam-viec/nam/2028/ngay-le',
  '/lich-lam-viec/them-ngay',
  `/lich-lam-viec/gio/${district.id}`,
]

describe('every page', () => {
  for (const language of ['vi', 'en'] as const) {
    it(`opens in ${language === 'vi' ? 'Vietnamese' : 'English'}, with every word said`, async () => {
      for (const path of pages) {
        const { status, text } = await everything.get(path, language)
        assert.equal(status, 200, path)
        assert.doesNotMatch(text, /organisations\.[a-z]|\bundefined\b|\[object|\{[a-z]+\}/, path)
        assert.match(text, /<h1>[^<]+/, path)
      }
    })
  }

  it('says what is wrong with an address, a day or an id', async () => {
    for (const path of ['/to-chuc/co-quan/x', `/to-chuc/co-quan/${unit.id}`, `/to-chuc/don-vi/${commune.id}`])
      assert.equal((await everything.get(path)).status, 404, path)
    assert.equal((await everything.get('/to-chuc?ngay=99/99/2020')).status, 422)
    assert.match((await everything.get('/to-chuc?q=zzz')).text, /Không có cơ quan, đơn vị nào khớp “zzz”/)
  })
})

describe('the rearrangement of 1/7/2025, on its page', () => {
  const codesOn = async (day: string) => {
    const { text } = await browse().get(`/api/v1/co-quan?ngay=${day}`)
    const { data } = JSON.parse(text) as {
      data: { placeName: string; codes: { scheme: string; code: string }[] }[]
    }
    return new Map(
      data.flatMap(({ placeName, codes }) =>
        codes.map(({ scheme, code }) => [`${scheme} ${code}`, placeName]),
      ),
    )
  }

  it('warns of codes that will mean another commune, and asks for a day and a reason', async () => {
    const { text } = await everything.get(`/to-chuc/sap-xep/${scheme.id}`)
    assert.match(text, /Mã 19555 đang chỉ Thị trấn Krông Klang; từ ngày thực hiện sẽ chỉ Xã Hướng Hiệp/)
    const wrong = await everything.send(`/to-chuc/sap-xep/${scheme.id}`, { on: 'mai', reason: '' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /value="mai"/)
  })

  it('is carried out once, by the instance administrator', async () => {
    const local = browse(someone(commune.id, 'administrator'))
    const fields = { on: '1/7/2025', reason: 'Theo nghị quyết' }
    assert.equal((await local.send(`/to-chuc/sap-xep/${scheme.id}`, fields)).status, 403)
    assert.equal((await everything.send(`/to-chuc/sap-xep/${scheme.id}`, fields)).status, 303)
    const again = await everything.send(`/to-chuc/sap-xep/${scheme.id}`, fields)
    assert.equal(again.status, 409)
    assert.match((await everything.get(`/to-chuc/sap-xep/${scheme.id}`)).text, /Đã thực hiện từ 1\/7\/2025/)
  })

  it('leaves every code its meaning of each day, for programs as well', async () => {
    const [before, after] = [await codesOn('30/6/2025'), await codesOn('1/7/2025')]
    assert.deepEqual(
      [before.get('gso 19555'), after.get('gso 19555')],
      ['Thị trấn Krông Klang', 'Xã Hướng Hiệp'],
    )
    assert.deepEqual([before.get('gso 467'), after.get('gso 467')], ['Huyện Đakrông', undefined])
  })

  it('sends who asks for an old commune, or one of its units, to the new one', async () => {
    for (const path of [authority, `/to-chuc/don-vi/${communeUnit.id}`]) {
      const { text } = await everything.get(path)
      assert.match(text, /Ai trả lời thay hôm nay/, path)
      assert.match(text, />Xã Đakrông</, path)
    }
    assert.match(
      (await everything.get(`/to-chuc/co-quan/${district.id}`)).text,
      /Không cơ quan, đơn vị nào kế thừa toàn bộ/,
    )
  })
})
