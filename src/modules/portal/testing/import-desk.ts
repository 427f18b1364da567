import assert from 'node:assert/strict'
import { newId } from '#kit/ids.ts'
import { doJobs } from '#platform/testing/index.ts'
import { work } from '../jobs.ts'
import type { Browser } from './browser.ts'
import { libraryDatabase, mediaDesk } from './media-desk.ts'
import { plantTree } from './tree.ts'

/** What people read of a page. */
export const wordsOn = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

/** The desk at which administrators bring old sites over, with its jobs done as the queue would. */
export async function importDesk() {
  const database = await libraryDatabase()
  const tree = await plantTree(database.transactor)
  const { browse, files } = await mediaDesk(database)
  const { district, sectionOf } = tree
  const administrator = (authorityId = district.authorityId) =>
    browse({
      kind: 'person',
      accountId: newId<'account'>(),
      name: 'Hồ Thị Quản',
      authorityId,
      roles: ['administrator'],
    })
  const clerk = administrator()
  const reader = browse({ kind: 'visitor' })
  async function doAll(): Promise<void> {
    assert.deepEqual(await doJobs(database, work.tasks, { files }), [])
  }
  /** Everything of the old news goes into one section of the district, football into a new one. */
  const order = {
    'to-0': sectionOf(district),
    'to-1': 'new',
    otherwise: sectionOf(district),
    mode: 'public',
    why: 'Trang cũ ngừng, bài đã được duyệt ở đó',
  }
  /** Brings a file, or what is pasted; gives the address of its page once it was looked through. */
  async function bring(
    name: string,
    bytes: Uint8Array | string,
    { by = clerk, ...fields }: { readonly by?: Browser; readonly pasted?: string } = {},
  ): Promise<string> {
    const sent = bytes.length > 0 ? [{ name, bytes: Buffer.from(bytes as string) }] : []
    const about = { source: 'https://www.cu.example.vn/', ...fields }
    const brought = await by.upload('/cong-thong-tin/nhap', sent, about)
    assert.equal(brought.status, 303, brought.text)
    await doAll()
    return brought.location
  }
  return {
    database,
    files,
    tree,
    browse,
    administrator,
    clerk,
    order,
    bring,
    doAll,
    reader,
    rowsOf: async (query: string) => (await database.owner.query(query)).rows as Record<string, unknown>[],
    /** The public page of an article by its title. */
    async pageOf(title: string) {
      const { rows } = await database.owner.query<{ number: string; slug: string }>(
        'SELECT a.number, a.slug FROM portal.articles a JOIN portal.editions e ON e.article_id = a.id WHERE e.title = $1',
        [title],
      )
      const { number = 0, slug = '' } = rows[0] ?? {}
      return reader.get(`/bai-viet/${slug}-${number}`)
    },
    /** Brings a file and orders it; gives the words of the report. */
    async bringOver(name: string, bytes: Uint8Array | string, more: { readonly pasted?: string } = {}) {
      const at = await bring(name, bytes, more)
      const ordered = await clerk.post(at, order)
      assert.equal(ordered.status, 303, ordered.text)
      await doAll()
      return wordsOn((await clerk.get(at)).text)
    },
  }
}
