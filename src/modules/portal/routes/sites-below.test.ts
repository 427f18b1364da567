import assert from 'node:assert/strict'
import { it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { openSite } from '../acts/open-site.ts'
import { siteOf } from '../testing/browser.ts'
import { plantTree } from '../testing/tree.ts'

const { transactor } = await testDatabase()
const { act, district, system } = await plantTree(transactor)

it('many sites of authorities below stand behind one word that fits every kind of them', async () => {
  for (let at = 0; at < 15; at++) {
    const site = { level: 'commune', parentId: district.siteId, slug: `xa-${at}`, name: `Xã ${at}` }
    await act(system, openSite, { ...site, authorityId: newId<'authority'>() })
  }
  const { text } = await siteOf(transactor)({ kind: 'visitor' }).get('/')
  assert.match(text, /<summary>17 trang của các cơ quan cấp dưới</)
})
