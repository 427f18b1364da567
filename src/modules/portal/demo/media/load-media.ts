import type { Id } from '#kit/ids.ts'
import { type Block, type RichText } from '#kit/rich-text/index.ts'
import { localTime } from '#kit/calendar/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { type Files, filePolicies, type Kept } from '#platform/files/index.ts'
import { forcePublish } from '../../acts/approve-edition.ts'
import { draftArticle } from '../../acts/draft-article.ts'
import { chooseSitePicture } from '../../acts/choose-site-picture.ts'
import { inAuthority } from '../../acts/in-authority.ts'
import { keepMedia } from '../../acts/media/keep-media.ts'
import { chooseLead } from '../../acts/media/place-media.ts'
import type { ArticleId } from '../../article.ts'
import type { MediaId, MediaKind, ShownMedia } from '../../media.ts'
import { blocksOf } from '../../rules/media/block-of.ts'
import { fromParagraphs } from '../../rules/paragraphs.ts'
import type { Site } from '../../site.ts'
import { getMedia } from '../../store/media/media.ts'
import { listSections } from '../../store/sections.ts'
import { listSites } from '../../store/sites.ts'
import { within } from '../publish-at.ts'
import type { Illustrated } from '../share.ts'
import { drawEmblem } from './emblem.ts'
import { drawLandscape } from './landscape.ts'
import { demoPictures } from './scenes.ts'
import { broadcast, communeStory, districtStory, picturedStories } from './stories.ts'
import { playMp3 } from './tune.ts'

const words = {
  decorative: false,
  credit: 'máy tạo (ảnh mẫu)',
  consent: '',
  place: '',
  language: 'vi',
} as const

type Brought = { readonly kept: Kept; readonly kind: MediaKind; readonly name: string; readonly alt: string; readonly caption: string } // prettier-ignore
type Facts = { readonly width?: number; readonly height?: number; readonly seconds?: number }

async function keep({ keep: take }: Files, bytes: Buffer, name: string): Promise<Kept> {
  async function* whole() {
    yield bytes
  }
  return take(whole(), { name, policy: filePolicies.media })
}

/** The same transaction in an authority, at another time. */
const there = (tx: Tx, authorityId: Id<'authority'>, hoursAgo: number): Tx => {
  const now = tx.now.subtract({ hours: hoursAgo })
  return { ...inAuthority(tx, authorityId), now, today: localTime(now).toPlainDate() }
}

async function bring(tx: Tx, authorityId: Id<'authority'>, { kept, kind, ...said }: Brought, facts: Facts) {
  const about = { ...words, credit: kind === 'picture' ? words.credit : '', ...said }
  const id = await keepMedia(tx, { authorityId, kept, kind, facts, words: about, sample: true })
  return getMedia(tx, id)
}

async function tell(
  tx: Tx,
  { id: siteId }: Site,
  { section, title, lead, text }: { section: string; title: string; lead: string; text: readonly string[] },
  { leadMedia, blocks }: { leadMedia: MediaId | null; blocks: (paragraphs: readonly Block[]) => Block[] },
): Promise<ArticleId | undefined> {
  const sections = await listSections(tx, siteId)
  const chosen = sections.find(({ slug }) => slug === section)
  if (!chosen) return undefined
  const body: RichText = { version: 1, blocks: blocks(fromParagraphs(text).blocks) }
  const said = { title, lead, body, byline: 'Ban biên tập', source: '', correction: '', reviewOn: null }
  const { articleId, editionId } = await draftArticle(tx, {
    siteId,
    sections: [chosen.id],
    text: said,
    sample: true,
  })
  if (leadMedia) await chooseLead(tx, { editionId, mediaId: leadMedia })
  await forcePublish(tx, { editionId, why: 'Dữ liệu mẫu' })
  return articleId
}

/** Files of the demo's library that are kept already. */
export type DemoMedia = {
  readonly pictures: readonly Brought[]
  readonly tune: Brought
  readonly table: Brought
  /** Of the main site. */
  readonly emblem: Brought
  readonly banner: Brought
}

/** Shows the library alive: pictures and a tune of our own making in articles of the main site and of two communes, marked as samples; gives what others may show. */
export async function showDemoMedia(
  tx: Tx,
  { pictures, tune, table, ...looks }: DemoMedia,
): Promise<(Illustrated & { readonly pictures: readonly MediaId[] }) | undefined> {
  const sites = await listSites(tx)
  const main = sites.find((site) => site.main)
  if (!main) return undefined
  const communes = sites.filter(({ parentId, kind, endedAt }) => parentId === main.id && kind === 'authority' && !endedAt).slice(0, 2) // prettier-ignore
  const size = { width: 720, height: 450 }

  const now = there(tx, main.authorityId, 4)
  const shown: ShownMedia[] = []
  for (const picture of pictures) shown.push(await bring(now, main.authorityId, picture, size))
  const sound = await bring(now, main.authorityId, tune, { seconds: broadcast.seconds })
  const paper = await bring(now, main.authorityId, table, {})
  const { id: siteId } = main
  const emblem = await bring(now, main.authorityId, looks.emblem, { width: 256, height: 256 })
  await chooseSitePicture(now, { siteId, place: 'emblem', mediaId: emblem.id })
  const banner = await bring(now, main.authorityId, looks.banner, { width: 1440, height: 240 })
  await chooseSitePicture(now, { siteId, place: 'banner-wide', mediaId: banner.id })
  const played = await tell(there(tx, main.authorityId, 5), main, broadcast, {
    leadMedia: null,
    blocks: ([first, ...rest]) => [
      first!,
      { kind: 'audio', file: sound.id, title: sound.name, transcript: broadcast.transcript },
      ...rest,
      ...blocksOf([paper]),
    ],
  })
  const harvest = await tell(now, main, districtStory, {
    leadMedia: shown[0]!.id,
    blocks: ([first, ...rest]) => [first!, ...blocksOf(shown.slice(1)), ...rest],
  })
  const stories = harvest ? [{ articleId: harvest, at: now.now }] : []
  for (const { picture, hoursAgo, ...story } of picturedStories) {
    const then = there(tx, main.authorityId, hoursAgo)
    const articleId = await tell(then, main, story, {
      leadMedia: shown[picture]!.id,
      blocks: (paragraphs) => [...paragraphs],
    })
    if (articleId) stories.push({ articleId, at: then.now })
  }
  for (const [at, site] of communes.entries()) {
    const own = there(tx, site.authorityId, 8 + at)
    const picture = await bring(own, site.authorityId, pictures[at]!, size)
    await tell(own, site, communeStory(within(site.name), at), {
      leadMedia: picture.id,
      blocks: (paragraphs) => [...paragraphs],
    })
  }
  if (!played) return undefined
  const heard = { articleId: played, at: now.now }
  return { stories, broadcast: heard, pictures: shown.map(({ id }) => id) }
}

/** Draws and keeps the files of the demo's library; the same bytes each time. */
export async function keepDemoMedia(files: Files): Promise<DemoMedia> {
  const pictures: Brought[] = []
  for (const { file, scene, ...said } of demoPictures)
    pictures.push({ ...said, kind: 'picture', kept: await keep(files, drawLandscape(scene, 720, 450), file) })
  const emblem = await keep(files, drawEmblem(), 'bieu-trung-mau.png')
  const banner = await keep(files, drawLandscape(demoPictures[1]!.scene, 1440, 240), 'anh-bia-mau.png')
  const tune = await keep(files, playMp3(broadcast.notes), 'nhac-hieu-truyen-thanh.mp3')
  const table = await keep(files, Buffer.from(`\uFEFF${broadcast.table}`), 'lich-phat-thanh.csv')
  return {
    pictures,
    emblem: {
      kept: emblem,
      kind: 'picture',
      name: 'Biểu trưng (mẫu)',
      alt: 'Mặt trời trên đồi xanh và dòng sông, trong vòng tròn',
      caption: '',
    },
    banner: {
      kept: banner,
      kind: 'picture',
      name: 'Ảnh bìa (mẫu)',
      alt: 'Núi rừng và dòng sông lúc sáng sớm',
      caption: '',
    },
    tune: { kept: tune, kind: 'audio', name: 'Nhạc hiệu truyền thanh (mẫu)', alt: '', caption: '' },
    table: { kept: table, kind: 'file', name: 'Lịch phát thanh trong tuần', alt: '', caption: 'Giờ phát ở các thôn, bản.' }, // prettier-ignore
  }
}
