import { forRoles, type WebModule } from '#platform/web/index.ts'
import { demandWords, deskWords } from './messages/index.ts'
import { arrangeRoutes } from './routes/arrange.tsx'
import { contactRoutes } from './routes/contacts.tsx'
import { importRoutes } from './routes/imports.tsx'
import { movedTo } from './pages/old-address.ts'
import { calendarRoutes } from './routes/calendar.tsx'
import { statisticsRoutes } from './routes/statistics.tsx'
import { alertRoutes } from './routes/alerts.tsx'
import { demandRoutes } from './routes/demands.tsx'
import { deskRoutes } from './routes/desk.tsx'
import { noticeBoardRoutes } from './routes/notice-board.tsx'
import { recordingRoutes } from './routes/recordings.tsx'
import { frontRoutes } from './routes/arrange/front.tsx'
import { linkRoutes } from './routes/links.tsx'
import { previewedRoutes } from './routes/media/previewed.ts'
import { programmeRoutes } from './routes/programme.tsx'
import { letterRoutes } from './routes/letters.tsx'
import { pushRoutes } from './routes/push.ts'
import { tellingRoutes } from './routes/telling.tsx'
import { writingRoutes } from './routes/writing.ts'
import { deskActRoutes } from './routes/desk-acts.tsx'
import { enquiryCalendarRoutes } from './routes/enquiries/calendar.tsx'
import { enquiryReadingRoutes } from './routes/enquiries/reading.tsx'
import { enquirySendingRoutes } from './routes/enquiries/sending.tsx'
import { enquiryTrackingRoutes } from './routes/enquiries/tracking.tsx'
import { proofRoutes } from './routes/proofs.tsx'
import { feedRoutes } from './routes/feed.tsx'
import { sitemapRoutes } from './routes/sitemap.ts'
import { searchRoutes } from './routes/search/search.tsx'
import { searchDeskRoutes } from './routes/search/search-desk.tsx'
import { draftRoutes } from './routes/legislation/drafts.tsx'
import { lawPageRoutes } from './routes/legislation/law.tsx'
import { lawRoutes } from './routes/legislation/laws.tsx'
import { libraryRoutes } from './routes/media/library.tsx'
import { shownRoutes } from './routes/media/shown.tsx'
import { servedRoutes } from './routes/media/served.tsx'
import { datasetRoutes } from './routes/datasets.tsx'
import { participationRoutes } from './routes/participation/all.ts'
import { publicRoutes } from './routes/public.tsx'
import { reachRoutes } from './routes/reach.tsx'
import { topicRoutes } from './routes/topics.tsx'
import { visitRoutes } from './routes/visits.tsx'
import { deskRoles, demandRoles } from './rules/access.ts'
import { countSubmitted } from './store/desk.ts'
import { deskUrls } from './urls.ts'

/** What the portal gives the web room. */
export const web: WebModule = {
  routes: forRoles(deskRoles, [
    // The registry signs proofs.
    ...forRoles([...deskRoles, 'clerk'], proofRoutes),
    ...publicRoutes,
    ...participationRoutes,
    ...feedRoutes,
    ...sitemapRoutes,
    ...visitRoutes,
    ...servedRoutes,
    ...previewedRoutes,
    ...libraryRoutes,
    ...shownRoutes,
    ...alertRoutes,
    ...letterRoutes,
    ...pushRoutes,
    ...programmeRoutes,
    ...tellingRoutes,
    ...forRoles(demandRoles, demandRoutes),
    ...deskRoutes,
    ...deskActRoutes,
    ...arrangeRoutes,
    ...importRoutes,
    ...frontRoutes,
    ...searchRoutes,
    ...searchDeskRoutes,
    ...reachRoutes,
    ...lawRoutes,
    ...lawPageRoutes,
    ...draftRoutes,
    ...contactRoutes,
    ...datasetRoutes,
    ...enquirySendingRoutes,
    ...enquiryReadingRoutes,
    ...enquiryTrackingRoutes,
    ...enquiryCalendarRoutes,
    ...writingRoutes,
    ...topicRoutes,
    ...calendarRoutes,
    ...statisticsRoutes,
    ...linkRoutes,
    ...recordingRoutes,
    ...noticeBoardRoutes,
  ]),
  movedTo,
  navigation: [
    {
      href: deskUrls.desk(),
      label: (language) => deskWords.in(language)('desk'),
      icon: 'newspaper',
      who: 'official',
      roles: [...deskRoles],
      count: countSubmitted,
    },
  ],
  commands: [
    {
      href: deskUrls.demands(),
      label: (language) => demandWords.in(language)('demands'),
      who: 'official',
      roles: [...demandRoles],
    },
  ],
}
