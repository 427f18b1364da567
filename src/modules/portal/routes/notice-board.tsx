import { z } from 'zod'
import { permit } from '#kit/refusal.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { addNoticeCategory, endNoticeCategory } from '../acts/arrange-notice-categories.ts'
import { boardWords } from '../messages/index.ts'
import { homeAddress, originOf } from '../pages/addresses.ts'
import { BoardPage } from '../pages/notice-board/board-page.tsx'
import { CategoriesPage } from '../pages/notice-board/categories-page.tsx'
import { siteFrame } from '../pages/site-frame.tsx'
import type { Place } from '../pages/sites.ts'
import { mayArrangeCategories } from '../rules/access.ts'
import { writeRss } from '../rules/feeds/rss.ts'
import { listNoticeCategories, listNotices } from '../store/notice-board.ts'
import { deskUrls, sitePages } from '../urls.ts'
import { onSite } from './on-site.ts'

const official = { who: 'official' } as const
const perPage = 30

async function showBoard(visit: Visit, place: Place): Promise<Response> {
  const past = visit.query('cu') === '1'
  const from = Math.min(10_000, Math.max(0, Math.trunc(Number(visit.query('tu'))) || 0))
  const { categories, category, found } = await visit.readPublic(async (reader) => {
    const kinds = await listNoticeCategories(reader)
    const chosen = kinds.find(({ code }) => code === visit.query('loai'))?.code
    const ask = { on: reader.today, past, category: chosen, most: perPage + 1, from }
    return {
      categories: kinds,
      category: chosen,
      found: await listNotices(reader, place.site.id, ask),
    }
  })
  const at = (start: number) =>
    place.at(sitePages.noticeBoard, null, {
      loai: category,
      cu: past ? 1 : undefined,
      tu: start || undefined,
    })
  const t = boardWords.in(visit.language)
  return visit.publicPage(
    {
      title: t('board'),
      description: t('board-lead'),
      cache: true,
      counts: { group: place.site.id },
      site: { ...siteFrame(visit, place), feed: place.at(sitePages.noticeFeed) },
    },
    <BoardPage
      {...{ place, categories, category, past }}
      notices={found.slice(0, perPage)}
      previousHref={from > 0 ? at(Math.max(0, from - perPage)) : undefined}
      nextHref={found.length > perPage ? at(from + perPage) : undefined}
    />,
  )
}

async function sendFeed(visit: Visit, place: Place): Promise<Response> {
  const { site } = place
  const notices = await visit.readPublic((reader) =>
    listNotices(reader, site.id, { on: reader.today, most: perPage }),
  )
  const address = (path: (home: Place) => string) => homeAddress(visit, site, place, path)
  const feed = writeRss({
    title: `${boardWords.in('vi')('board')} · ${site.name}`,
    about: boardWords.in('vi')('board-lead'),
    link: address((home) => home.at(sitePages.noticeBoard)),
    self: originOf(visit, site) + visit.url.pathname,
    items: notices.map((notice) => ({ ...notice, link: address((home) => home.article(notice)) })),
  })
  return visit.publicText(feed, 'application/rss+xml; charset=utf-8')
}

async function showCategories(visit: Visit, typed?: FormState, status = 200): Promise<Response> {
  const categories = await visit.read(listNoticeCategories)
  const { language, csrf, actor } = visit
  const form = mayArrangeCategories(actor).length === 0 ? (typed ?? freshForm()) : undefined
  const title = boardWords.in(language)('categories')
  return visit.workspace({ title, status }, <CategoriesPage {...{ language, csrf, categories, form }} />)
}

const categoryForm = z.object({
  name: z.string().trim().min(2, 'portal.name-wanted').max(80, 'portal.text-long'),
  nameEn: z.string().trim().max(80, 'portal.text-long').default(''),
})
const byWord = ({ actor }: Visit) => ({ byName: actor.kind === 'person' ? actor.name : '' })

async function addCategory(visit: Visit): Promise<Response> {
  permit(mayArrangeCategories(visit.actor))
  const form = await visit.form(categoryForm)
  if (!form.ok) return showCategories(visit, form, 422)
  await visit.actAsSystem('notice-board', addNoticeCategory, { ...form.value, ...byWord(visit) })
  return visit.redirect(deskUrls.noticeCategories(), { code: 'portal.arranged' })
}

async function closeCategory(visit: Visit): Promise<Response> {
  permit(mayArrangeCategories(visit.actor))
  const input = { code: visit.param('code'), ...byWord(visit) }
  await visit.actAsSystem('notice-board', endNoticeCategory, input)
  return visit.redirect(deskUrls.noticeCategories(), { code: 'portal.arranged' })
}

/** The notice board of every site with its feed, and the kinds of notices that all boards share. */
export const noticeBoardRoutes = defineRoutes(({ get, post }) => {
  onSite(get, sitePages.noticeBoard, showBoard)
  onSite(get, sitePages.noticeFeed, sendFeed)
  get(deskUrls.noticeCategories, official, (visit) => showCategories(visit))
  post(deskUrls.noticeCategories, official, addCategory)
  post(deskUrls.closeNoticeCategory, official, closeCategory)
})
