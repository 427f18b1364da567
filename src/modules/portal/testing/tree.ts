import { type Id, newId } from '#kit/ids.ts'
import type { Act, Actor, Reader, Transactor } from '#platform/database/index.ts'
import { approveEdition } from '../acts/approve-edition.ts'
import { draftArticle } from '../acts/draft-article.ts'
import { openSite } from '../acts/open-site.ts'
import { submitEdition } from '../acts/submit-edition.ts'
import type { ArticleId, EditionId, EditionText } from '../article.ts'
import { fromParagraphs } from '../rules/paragraphs.ts'
import type { Section, SiteId } from '../site.ts'
import { getArticle } from '../store/articles.ts'
import { findPublicArticle } from '../store/public-article.ts'
import { listHeadlines } from '../store/reading.ts'
import { listSections } from '../store/sections.ts'

const origin = { requestId: 'test', channel: 'web' } as const
const system: Actor = { kind: 'system', name: 'Kiểm thử' }

/** A text of an article, for tests. */
export const someText = (title: string, more: Partial<EditionText> = {}): EditionText => ({
  title,
  lead: `${title}: câu mở đầu.`,
  body: fromParagraphs([`Nội dung ${title}.`]),
  byline: 'Minh Vũ',
  source: '',
  correction: '',
  reviewOn: null,
  ...more,
})

export type Desk = {
  readonly siteId: SiteId
  readonly authorityId: Id<'authority'>
  readonly sections: readonly Section[]
  /** Writes; the other one reads. */
  readonly writer: Actor & { kind: 'person' }
  readonly second: Actor & { kind: 'person' }
}

const editor = (authorityId: Id<'authority'>, name: string): Actor & { kind: 'person' } => ({
  kind: 'person',
  accountId: newId<'account'>(),
  name,
  authorityId,
  roles: ['editor'],
})

/** A district with two communes below it, each with a site and two editors, and the ways to act and read in tests. */
export async function plantTree(transactor: Transactor) {
  const act = <Input, Result>(actor: Actor, verb: Act<Input, Result>, input: Input) =>
    transactor.act({ actor, origin }, verb, input)
  const asVisitor = <Result>(work: (reader: Reader) => Promise<Result>) =>
    transactor.read({ kind: 'visitor' }, work)
  async function desk(slug: string, name: string, level: string, parentId: SiteId | null): Promise<Desk> {
    const authorityId = newId<'authority'>()
    const siteId = await act(system, openSite, { authorityId, level, parentId, slug, name, main: !parentId })
    const sections = await asVisitor((reader) => listSections(reader, siteId))
    const [writer, second] = [editor(authorityId, 'Hồ Thị Viết'), editor(authorityId, 'Hồ Văn Duyệt')]
    return { siteId, authorityId, sections, writer, second }
  }
  const district = await desk('huyen-dakrong', 'Huyện Đakrông', 'district', null)
  const taLong = await desk('ta-long', 'Xã Tà Long', 'commune', district.siteId)
  const baNang = await desk('ba-nang', 'Xã Ba Nang', 'commune', district.siteId)

  const sectionOf = ({ sections }: Desk, slug = 'tin-tuc') => sections.find((one) => one.slug === slug)!.id
  const draft = (at: Desk, text: EditionText) =>
    act(at.writer, draftArticle, { siteId: at.siteId, sections: [sectionOf(at)], text })
  const approve = async (at: Desk, editionId: EditionId, publishAt?: Temporal.Instant) => {
    await act(at.writer, submitEdition, { editionId })
    await act(at.second, approveEdition, { editionId, publishAt })
  }
  const publish = async (at: Desk, title: string): Promise<ArticleId> => {
    const { articleId, editionId } = await draft(at, someText(title))
    await approve(at, editionId)
    return articleId
  }
  /** The titles that a visitor of a site reads, the newest first. */
  const titles = async ({ siteId }: Desk) =>
    (await asVisitor((reader) => listHeadlines(reader, siteId, { language: 'vi', most: 50 }))).map(
      ({ title }) => title,
    )
  const page = async (at: Desk, articleId: ArticleId) => {
    const { number } = await transactor.read(system, (reader) => getArticle(reader, articleId))
    return asVisitor((reader) => findPublicArticle(reader, number, at.siteId))
  }
  return {
    act,
    asVisitor,
    district,
    taLong,
    baNang,
    sectionOf,
    draft,
    approve,
    publish,
    titles,
    page,
    system,
  }
}
