import { publicCommentRoutes } from './comments.tsx'
import { publicPollRoutes } from './polls.tsx'
import { publicRatingRoutes } from './ratings.tsx'

/** What readers say, on the pages of sites. */
export const participationRoutes = [...publicCommentRoutes, ...publicRatingRoutes, ...publicPollRoutes]
