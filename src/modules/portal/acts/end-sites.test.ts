import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createAuthority, mergeAuthorities } from '#modules/organisations/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { listSections } from '../store/sections.ts'
import { listSites } from '../store/sites.ts'
import { refusedWith } from '../testing/refused-with.ts'
import { plantTree, someText } from '../testing/tree.ts'
import { draftArticle } from './draft-article.ts'
import { endSites } from './end-sites.ts'
import { openSite } from './open-site.ts'
import { publishDue } from './publish-edition.ts'

let now = Temporal.Now.instant()
const { transactor } = await testDatabase({ clock: () => now })
const { act, asVisitor, system, district, approve, titles, page } = await plantTree(transactor)
const today = Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh')

async function commune(placeName: string, slug: string) {
  const authority = {
    slug,
    kind: 'people-committee',
    level: 'commune',
    name: `Ủy ban nhân dân xã ${placeName}`,
    placeName,
    abbreviation: 'UBND',
    parentId: null,
    contacts: {},
    codes: [],
    hosted: true,
    sample: false,
    validFrom: today.subtract({ years: 1 }),
  } as const
  const authorityId = await act(system, createAuthority, { authority, reason: 'Thành lập' })
  const siteId = await act(system, openSite, {
    authorityId,
    level: 'commune',
    parentId: district.siteId,
    slug,
    name: `Trang xã ${placeName}`,
  })
  const sections = await asVisitor((reader) => listSections(reader, siteId))
  const person = (name: string) => ({
    ...district.writer,
    accountId: crypto.randomUUID() as never,
    name,
    authorityId,
  })
  return { authorityId, siteId, sections, writer: person('Hồ Viết'), second: person('Hồ Duyệt') }
}
const siteOf = async ({ siteId }: { siteId: string }) =>
  (await asVisitor(listSites)).find(({ id }) => id === siteId)!

describe('a commune that is merged into another', () => {
  it('leaves a site that stays readable, says who continues, and takes no more writing; from the day on, not before', async () => {
    const old = await commune('Ba Lòng', 'ba-long')
    const heir = await commune('Triệu Nguyên', 'trieu-nguyen')
    const draft = (title: string) =>
      act(old.writer, draftArticle, {
        siteId: old.siteId,
        sections: [old.sections[0]!.id],
        text: someText(title),
      })
    const { articleId, editionId } = await draft('Chợ phiên')
    await approve(old, editionId)
    const later = await draft('Hẹn sau ngày sáp nhập')
    await approve(old, later.editionId, now.add({ hours: 24 * 40 }))
    const on = today.add({ days: 30 })
    await act(system, mergeAuthorities, {
      fromIds: [old.authorityId],
      into: heir.authorityId,
      on,
      instrument: 'Nghị quyết 1/NQ-HĐND',
      reason: 'Sắp xếp đơn vị hành chính',
    })
    assert.equal(await act(system, endSites, undefined), 0)
    assert.equal((await siteOf(old)).endedAt, null)

    now = now.add({ hours: 24 * 41 })
    assert.equal(await act(system, endSites, undefined), 1)
    assert.equal(await act(system, endSites, undefined), 0)
    const { endedAt, endedWhy, successorId } = await siteOf(old)
    assert.ok(endedAt)
    assert.deepEqual(
      [endedWhy, successorId],
      ['Sắp xếp đơn vị hành chính – Nghị quyết 1/NQ-HĐND', heir.siteId],
    )
    assert.equal((await siteOf(heir)).endedAt, null)
    assert.equal(await act(system, publishDue, undefined), 0)
    assert.deepEqual(await titles(old), ['Chợ phiên'])
    assert.equal((await page(old, articleId))?.title, 'Chợ phiên')
    await refusedWith('portal.site-ended', draft('Viết thêm'))
  })
})
