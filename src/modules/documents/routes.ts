import type { Reader } from '#platform/database/index.ts'
import type { WebModule } from '#platform/web/index.ts'
import { generalStanding } from './acts/standing.ts'
import type { Direction } from './document.ts'
import { words } from './messages/index.ts'
import { queuesFor } from './rules/queues.ts'
import { bulkRoutes } from './routes/bulk.tsx'
import { documentTables } from './routes/desk.ts'
import { directingRoutes } from './routes/directing.tsx'
import { documentRoutes } from './routes/document.tsx'
import { draftingRoutes } from './routes/drafting.ts'
import { issuingRoutes } from './routes/issuing.tsx'
import { intakeRoutes } from './routes/intake.tsx'
import { eyesOf, listRoutes } from './routes/lists.tsx'
import { printingRoutes } from './routes/papers/printing.ts'
import { typingRoutes } from './routes/papers/typing.ts'
import { wordRoutes } from './routes/papers/word.tsx'
import { secrecyRoutes } from './routes/reading/secrecy.tsx'
import { signatureRoutes } from './routes/signatures/signatures.tsx'
import { settlingRoutes } from './routes/settling.tsx'
import { stampRoutes } from './routes/stamp/settlement-sheet.ts'
import { copyingRoutes } from './routes/signing/copying.tsx'
import { sealDesktopRoutes } from './routes/signing/seal-desktop.ts'
import { sealingRoutes } from './routes/signing/sealing.tsx'
import { signDesktopRoutes } from './routes/signing/sign-desktop.ts'
import { signStepRoutes } from './routes/signing/sign-step.tsx'
import { stepRoutes } from './routes/steps.tsx'
import { followingRoutes } from './routes/notices/following.ts'
import { extendingRoutes } from './routes/extending.tsx'
import { bookRoutes } from './routes/books/printing-books.tsx'
import { signingExtractRoutes } from './routes/books/signing-extracts.tsx'
import { verifyingRoutes } from './routes/books/verifying.tsx'
import { lateRoutes } from './routes/late/late.tsx'
import { listingRoutes } from './routes/reports/listing.tsx'
import { plainBookRoutes } from './routes/reports/plain-books.tsx'
import { reportRoutes } from './routes/reports/report.tsx'
import { allCaseFileRoutes } from './routes/case-files/all-routes.ts'
import { searchRoutes } from './routes/search/search.tsx'
import { findDocuments } from './routes/find-documents.ts'
import { countQueues } from './store/list-documents.ts'
import { urls } from './urls.ts'

/** Whoever sees what is late and reads reports. */
const overseers = ['leader', 'unit-head', 'clerk', 'power:direct', 'power:register'] as const

/** How many documents wait on the first table of the person. */
async function waiting(reader: Reader, direction: Direction): Promise<number> {
  const standing = generalStanding(reader)
  const [first] = queuesFor(standing, direction)
  if (!first || ['settled', 'issued', 'all'].includes(first)) return 0
  const counts = await countQueues(reader, direction, [first], eyesOf(standing), 100)
  return counts[first]
}

/** What documents give the web room. */
export const web: WebModule = {
  routes: [
    ...listRoutes,
    ...intakeRoutes,
    ...draftingRoutes,
    ...issuingRoutes,
    ...typingRoutes,
    ...printingRoutes,
    ...wordRoutes,
    ...searchRoutes,
    ...directingRoutes,
    ...settlingRoutes,
    ...extendingRoutes,
    ...stepRoutes,
    ...signStepRoutes,
    ...signDesktopRoutes,
    ...sealingRoutes,
    ...sealDesktopRoutes,
    ...copyingRoutes,
    ...bulkRoutes,
    ...lateRoutes,
    ...reportRoutes,
    ...listingRoutes,
    ...plainBookRoutes,
    ...bookRoutes,
    ...signingExtractRoutes,
    ...verifyingRoutes,
    ...stampRoutes,
    ...secrecyRoutes,
    ...signatureRoutes,
    ...followingRoutes,
    ...allCaseFileRoutes,
    ...documentRoutes,
  ],
  navigation: [
    {
      href: urls.incoming(),
      label: (language) => words.in(language)('incoming'),
      icon: 'inbox',
      daily: true,
      who: 'official',
      count: (reader) => waiting(reader, 'incoming'),
    },
    {
      href: urls.outgoing(),
      label: (language) => words.in(language)('outgoing'),
      icon: 'send',
      daily: true,
      who: 'official',
      count: (reader) => waiting(reader, 'outgoing'),
    },
    {
      href: urls.caseFiles(),
      label: (language) => words.in(language)('case-files'),
      icon: 'folder',
      daily: true,
      who: 'official',
    },
    {
      href: urls.search(),
      label: (language) => words.in(language)('search'),
      icon: 'search',
      daily: true,
      who: 'official',
    },
    {
      href: urls.late(),
      label: (language) => words.in(language)('late-board'),
      icon: 'clock-alert',
      daily: true,
      who: 'official',
      roles: [...overseers],
    },
    {
      href: urls.reports(),
      label: (language) => words.in(language)('reports'),
      icon: 'chart-column',
      who: 'official',
      roles: [...overseers],
    },
  ],
  commands: [
    {
      href: urls.takeIn(),
      label: (language) => words.in(language)('take-in'),
      who: 'official',
      roles: ['clerk'],
    },
    { href: urls.draft(), label: (language) => words.in(language)('draft'), who: 'official' },
    {
      href: urls.extracts(),
      label: (language) => words.in(language)('extracts'),
      who: 'official',
      roles: ['clerk', 'leader', 'power:register'],
    },
  ],
  desk: documentTables,
  deskTopics: ['documents'],
  find: findDocuments,
}
