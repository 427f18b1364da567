import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { follow } from '../../acts/notices/follow.ts'
import { urls } from '../../urls.ts'
import { idIn } from '../document-in.ts'

async function set(visit: Visit): Promise<Response> {
  const documentId = idIn(visit)
  const on = (await visit.fields())['on'] === '1'
  await visit.act(follow, { documentId, on })
  return visit.redirect(urls.document({ id: documentId }), {
    code: on ? 'documents.follow-begun' : 'documents.follow-ended',
  })
}

/** Following a document, and no longer. */
export const followingRoutes = defineRoutes(({ get, post }) => {
  const official = { who: 'official' } as const
  get(urls.follow, official, (visit) => visit.redirect(urls.document({ id: idIn(visit) })))
  post(urls.follow, official, set)
})
