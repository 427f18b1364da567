import { disposalRoutes } from '../disposals/disposal.tsx'
import { disposalListRoutes } from '../disposals/disposals.tsx'
import { caseFileRoutes } from './case-file.tsx'
import { closingRoutes } from './closing.tsx'
import { deliveryRoutes } from './deliveries.tsx'
import { filingAwayRoutes } from './filing-away.tsx'
import { caseFileListRoutes } from './list.tsx'
import { listSheetRoutes } from './list-sheets.ts'
import { openingRoutes } from './opening.tsx'
import { packageRoutes } from './packages.tsx'
import { yearListRoutes } from './year-list.tsx'

/** Files of papers: lists, opening, the year's list, a file, closing it, delivery, disposal. */
export const allCaseFileRoutes = [
  ...caseFileListRoutes,
  ...openingRoutes,
  ...yearListRoutes,
  ...packageRoutes,
  ...disposalListRoutes,
  ...disposalRoutes,
  ...deliveryRoutes,
  ...listSheetRoutes,
  ...closingRoutes,
  ...caseFileRoutes,
  ...filingAwayRoutes,
]
