import type { Files } from '#platform/files/index.ts'
import { deskSite as siteOver, type TestDatabase } from '#platform/testing/index.ts'
import { web } from '../routes.ts'

/** The desk over a real database, for signed-in people; it keeps no files unless it is given where. */
export const deskSite = ({ transactor }: TestDatabase, files?: Files) =>
  siteOver({ web, transactor, form: '/hoi-dap-phan-anh', ...(files ? { files } : {}) })
