import { forRoles, type WebModule } from '#platform/web/index.ts'
import { words } from './messages/index.ts'
import { arrangementRoutes } from './routes/arrangement.tsx'
import { oneCommentRoutes } from './routes/comment.tsx'
import { commentRoutes } from './routes/comments.tsx'
import { pollRoutes } from './routes/polls.tsx'
import { ratingRoutes } from './routes/ratings.tsx'
import { moderatorRoles } from './rules/access.ts'
import { countWaiting } from './store/desk.ts'
import { urls } from './urls.ts'

/** What participation gives the web room: the moderators' desk. The public pages stand in the portal, which alone knows sites. */
export const web: WebModule = {
  routes: forRoles(moderatorRoles, [
    ...commentRoutes,
    ...oneCommentRoutes,
    ...ratingRoutes,
    ...pollRoutes,
    ...arrangementRoutes,
  ]),
  navigation: [
    {
      href: urls.desk(),
      label: (language) => words.in(language)('desk'),
      icon: 'message-square',
      who: 'official',
      roles: moderatorRoles,
      count: countWaiting,
    },
  ],
}
