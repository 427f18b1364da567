import type { Transactor } from '#platform/database/index.ts'
import { deskSite } from '#platform/testing/index.ts'
import { web } from '../routes.ts'

/** The moderators' desk over a real database, for officials who differ only in who they are. */
export const deskOf = (transactor: Transactor) => deskSite({ web, transactor, form: '/ban-doc/tham-do/moi' })
