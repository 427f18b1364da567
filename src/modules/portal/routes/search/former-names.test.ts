import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type AuthorityId, createAuthority, mergeAuthorities } from '#modules/organisations/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { siteOf } from '../../testing/browser.ts'
import { plantTree } from '../../testing/tree.ts'

const { transactor } = await testDatabase()
const tree = await plantTree(transactor)
const day = (text: string) => Temporal.PlainDate.from(text)

function commune(placeName: string, slug: string): Promise<AuthorityId> {
  return tree.act(tree.system, createAuthority, {
    reason: 'Lập xã',
    authority: {
      level: 'commune',
      kind: 'people-committee',
      name: `Ủy ban nhân dân ${placeName.toLowerCase()}`,
      placeName,
      abbreviation: 'UBND',
      parentId: null,
      slug,
      hosted: true,
      validFrom: day('2000-01-01'),
    },
  })
}

describe('search under a former name', () => {
  it('finds what is told of the commune that continues the old one, and not the other way round', async () => {
    const fromIds = [await commune('Xã Mò Ó', 'mo-o')]
    const into = await commune('Xã Hướng Hiệp', 'huong-hiep')
    await tree.act(tree.system, mergeAuthorities, {
      fromIds,
      into,
      on: day('2025-07-01'),
      instrument: 'Nghị quyết số 1680/NQ-UBTVQH15',
      reason: 'Sắp xếp đơn vị hành chính',
    })
    await tree.publish(tree.district, 'Đường mới ở Hướng Hiệp')
    await tree.publish(tree.district, 'Chuyện cũ của Mò Ó')
    const visitor = siteOf(transactor)({ kind: 'visitor' })
    const found = async (question: string) =>
      [
        ...(await visitor.get(`/tim-kiem?q=${question}`)).text.matchAll(/<h2><a href="[^"]*">(.*?)<\/a>/g),
      ].map(([, title]) => title!.replaceAll(/<\/?mark>/g, ''))
    assert.deepEqual((await found('mo+o')).toSorted(), ['Chuyện cũ của Mò Ó', 'Đường mới ở Hướng Hiệp'])
    assert.deepEqual(await found('huong+hiep'), ['Đường mới ở Hướng Hiệp'])
  })
})
