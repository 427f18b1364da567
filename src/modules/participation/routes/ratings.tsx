import { isId } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { RatingPage, RatingsPage } from '../pages/ratings-page.tsx'
import { mayModerate } from '../rules/access.ts'
import { findRatedOf, listReasons, listWorstRated } from '../store/ratings.ts'
import type { DiscussionId } from '../subject.ts'
import { urls } from '../urls.ts'

const official = { who: 'official' } as const
const most = 100

async function showRatings(visit: Visit): Promise<Response> {
  permit(mayModerate(visit.actor))
  const rated = await visit.read((reader) => listWorstRated(reader, most))
  return visit.workspace({ title: words.in(visit.language)('tab-ratings') }, <RatingsPage rated={rated} />)
}

async function showRating(visit: Visit): Promise<Response> {
  permit(mayModerate(visit.actor))
  const id = visit.param('discussion')
  if (!isId(id)) return refuse(404, reason('participation.no-such-comment'))
  const { rated, reasons } = await visit.read(async (reader) => ({
    rated: await findRatedOf(reader, id as DiscussionId),
    reasons: await listReasons(reader, id as DiscussionId, 200),
  }))
  if (!rated) return refuse(404, reason('participation.no-such-comment'))
  return visit.workspace({ title: rated.title }, <RatingPage rated={rated} reasons={reasons} />)
}

/** What readers like, for the editors. */
export const ratingRoutes = defineRoutes(({ get }) => {
  get(urls.ratings, official, showRatings)
  get(urls.rating, official, showRating)
})
