import type { Transactor } from '#platform/database/index.ts'
import { deskSite } from '#platform/testing/index.ts'
import { web } from '../routes.ts'

/** The pages of this module over a real database, for signed-in people who differ only in who they are. */
export const siteOf = (transactor: Transactor) => deskSite({ web, transactor, form: '/danh-muc' })
