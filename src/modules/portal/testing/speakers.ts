import { arrangeComments, type CommentId } from '#modules/participation/index.ts'
import { articleName } from '../rules/address.ts'
import { getArticle } from '../store/articles.ts'
import { plantStrangers } from './strangers.ts'
import { type Desk, plantTree } from './tree.ts'

const usual = { comments: 'before', closeAfterDays: 30, refusedWords: [], contactDays: 180 } as const
type Arrangement = Parameters<typeof arrangeComments>[1]['arrangement']
type Newest = { readonly id: CommentId; readonly text: string; readonly name: string }

/** What a sample reader writes. */
export const written = {
  name: 'Hồ Thị Lan',
  text: 'Đường vào bản còn lầy, mong xã sửa sớm.',
  contact: '',
  website: '',
}

/** A district with two communes, articles on their sites, and strangers who comment on them. */
export async function plantSpeakers() {
  const strangers = await plantStrangers()
  const { transactor, owner } = strangers.database
  const tree = await plantTree(transactor)
  const { act, district, taLong, publish, system } = tree
  let addresses = 0
  return {
    ...strangers,
    ...tree,
    transactor,
    owner,
    arrange: (at: Desk, more: Partial<Arrangement>) =>
      act(at.writer, arrangeComments, {
        authorityId: at.authorityId,
        arrangement: { ...usual, ...more },
      }),
    async articleOf(at: Desk, title: string) {
      const id = await publish(at, title)
      const article = await transactor.read(system, (reader) => getArticle(reader, id))
      const root = at === district ? '' : at === taLong ? '/trang/ta-long' : '/trang/ba-nang'
      return { id, path: `${root}/bai-viet/${articleName(article)}` }
    },
    async newest(): Promise<Newest> {
      const { rows } = await owner.query<Newest>(
        'SELECT id, name, text FROM participation.comments ORDER BY number DESC LIMIT 1',
      )
      return rows[0]!
    },
    async countComments(): Promise<number> {
      const { rows } = await owner.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM participation.comments',
      )
      return rows[0]!.n
    },
    /** A stranger at an address of their own. */
    someone: () => strangers.strangerAt(`203.0.113.${++addresses}`),
  }
}
