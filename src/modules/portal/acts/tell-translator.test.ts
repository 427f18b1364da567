import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createAccount } from '#modules/identity/index.ts'
import { createAuthority } from '#modules/organisations/index.ts'
import type { Actor } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { plantTree, someText } from '../testing/tree.ts'
import { approveEdition } from './approve-edition.ts'
import { changeDraft } from './change-draft.ts'
import { correctArticle } from './correct-article.ts'
import { submitEdition } from './submit-edition.ts'
import { translateArticle } from './translate-article.ts'

const { transactor, owner } = await testDatabase()
const { district, act, approve, publish, system } = await plantTree(transactor)
const inDistrict = { ...system, authorityId: district.authorityId } as Actor
await act(inDistrict, createAuthority, {
  reason: 'test',
  authority: {
    id: district.authorityId,
    level: 'district',
    kind: 'people-committee',
    slug: 'huyen',
    hosted: true,
    validFrom: new Temporal.PlainDate(2000, 1, 1),
    name: 'Ủy ban nhân dân huyện',
    placeName: 'Đakrông',
    abbreviation: 'UBND',
    parentId: null,
  },
})
const named = {
  kind: 'person',
  username: 'dich',
  displayName: 'Hồ Thị Dịch',
  email: 'dich@huyen.example',
} as const
const accountId = await act(inDistrict, createAccount, { authorityId: district.authorityId, ...named })
const translator: Actor = { ...district.writer, accountId, name: named.displayName }
const told = async () => {
  const { rows } = await owner.query<{ account: string; href: string }>(
    "SELECT account_id::text AS account, href FROM notices.notices WHERE kind = 'portal.original-corrected'",
  )
  return rows
}
async function correct(articleId: Awaited<ReturnType<typeof publish>>, title: string) {
  const editionId = await act(district.writer, correctArticle, { articleId })
  await act(district.writer, changeDraft, { editionId, text: someText(title) })
  await approve(district, editionId)
}

describe('the translator of an article', () => {
  it('is told when the original is corrected, not when nothing changed, and nobody is told of their own', async () => {
    const articleId = await publish(district, 'Bản gốc')
    await correct(articleId, 'Bản gốc đã sửa')
    assert.deepEqual(await told(), [], 'nobody translated it yet')
    await act(translator, translateArticle, { articleId })
    assert.deepEqual(await told(), [])
    await correct(articleId, 'Bản gốc sửa nữa')
    const [notice, ...more] = await told()
    assert.equal(notice?.account, accountId)
    assert.match(notice?.href ?? '', /^\/cong-thong-tin\/bai\/[0-9a-f-]{36}\/cac-ban$/)
    assert.deepEqual(more, [])
  })

  it('is not told of what they published themselves', async () => {
    const before = (await told()).length
    const articleId = await publish(district, 'Bài tự dịch')
    await act(translator, translateArticle, { articleId })
    const editionId = await act(district.writer, correctArticle, { articleId })
    await act(district.writer, submitEdition, { editionId })
    await act(translator, approveEdition, { editionId, publishAt: undefined })
    assert.equal((await told()).length, before)
  })
})
