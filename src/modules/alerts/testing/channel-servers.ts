import { createHmac } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { plainServer } from '#platform/testing/index.ts'

type Call = {
  readonly path: string
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}
export type GraphMood = 'take' | 'expired' | 'no-permission' | 'too-many' | 'down' | 'html' | 'hang-up' | 'policy' // prettier-ignore

async function callOf(request: IncomingMessage): Promise<Call> {
  const parts: Buffer[] = []
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
  return { path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString('utf8') }
}
const answer = (response: ServerResponse, status: number, json: object) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json))
const graphError = (message: string, code: number, more: object = {}) => ({
  error: { message, type: 'OAuthException', code, fbtrace_id: 'AbC', ...more },
})

/** A stand-in for the Graph API: checks path, token, proof and fields of each call as the real one does, and answers with its codes. */
export async function graphServer(page: {
  readonly id: string
  readonly token: string
  readonly appSecret: string
}) {
  // prettier-ignore
  const posts: { message: string; link: string }[] = []
  const state = { mood: 'take' as GraphMood, calls: 0, token: page.token, posts }
  const server = await plainServer(async (request, response) => {
    state.calls++
    const { path, headers, body } = await callOf(request)
    const fields = new URLSearchParams(body)
    if (request.method !== 'POST' || !/^\/v\d+\.\d\/[^/]+\/feed$/.test(path))
      return answer(response, 400, graphError('Unsupported request', 100))
    if (!String(headers['content-type']).startsWith('application/x-www-form-urlencoded'))
      return answer(response, 400, graphError('Bad content type', 100))
    if (state.mood === 'hang-up') return request.socket.destroy()
    if (state.mood === 'html') return response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Bad gateway') // prettier-ignore
    if (state.mood === 'down') return answer(response, 500, graphError('An unexpected error', 2, { is_transient: true })) // prettier-ignore
    if (state.mood === 'too-many') return answer(response, 403, graphError('Page request limit reached', 32))
    if (state.mood === 'policy') return answer(response, 400, graphError('The action attempted has been deemed abusive', 368)) // prettier-ignore
    if (state.mood === 'expired' || fields.get('access_token') !== state.token)
      return answer(response, 400, graphError('Error validating access token: session has expired', 190, { error_subcode: 463 })) // prettier-ignore
    const proof = createHmac('sha256', page.appSecret).update(state.token).digest('hex')
    if (fields.get('appsecret_proof') !== proof)
      return answer(response, 400, graphError('Invalid appsecret_proof provided in the API argument', 100))
    if (state.mood === 'no-permission')
      return answer(response, 403, graphError('(#200) requires pages_manage_posts', 200))
    if (path.split('/')[2] !== page.id)
      return answer(response, 400, graphError('Object does not exist', 100, { error_subcode: 33 }))
    const [message, link] = [fields.get('message') ?? '', fields.get('link') ?? '']
    if (message === '' || !URL.canParse(link)) return answer(response, 400, graphError('Invalid parameter', 100)) // prettier-ignore
    if (posts.some((post) => post.message === message))
      return answer(response, 400, graphError('Duplicate status message', 506))
    posts.push({ message, link })
    return answer(response, 200, { id: `${page.id}_${posts.length}` })
  })
  return Object.assign(state, { url: server.url.replace(/\/$/, ''), host: server.host })
}

/** A stand-in for Zalo: tokens that renew one another once, articles that take a while, messages to everybody; its limits and codes. */
export async function zaloServer(app: { readonly id: string; readonly secret: string }) {
  const state = {
    access: 'access-1',
    refresh: 'refresh-1',
    renewals: 0,
    /** So many questions are answered with "being prepared". */
    preparing: 1,
    mood: 'take' as 'take' | 'too-many' | 'no-package' | 'hang-up-at-message',
    articles: [] as { title: string }[],
    told: [] as string[],
    faults: [] as string[],
  }
  const wrong = (response: ServerResponse, why: string, error = -201) => {
    state.faults.push(why)
    return answer(response, 200, { error, message: why })
  }
  const server = await plainServer(async (request, response) => {
    const { path, headers, body } = await callOf(request)
    if (path === '/v4/oa/access_token') {
      const fields = new URLSearchParams(body)
      const fits =
        headers['secret_key'] === app.secret &&
        fields.get('app_id') === app.id &&
        fields.get('grant_type') === 'refresh_token' &&
        fields.get('refresh_token') === state.refresh
      if (!fits) return answer(response, 200, { error: -14014, error_name: 'Invalid refresh token.', error_description: '' }) // prettier-ignore
      state.renewals++
      state.access = `access-${state.renewals + 1}`
      state.refresh = `refresh-${state.renewals + 1}`
      return answer(response, 200, { access_token: state.access, refresh_token: state.refresh, expires_in: '90000' }) // prettier-ignore
    }
    if (headers['access_token'] !== state.access) return answer(response, 200, { error: -216, message: 'Access token is invalid' }) // prettier-ignore
    if (state.mood === 'too-many') return answer(response, 200, { error: -32, message: 'Your application has reached limit call api' }) // prettier-ignore
    if (state.mood === 'no-package') return answer(response, 200, { error: -224, message: 'OA must upgrade its package' }) // prettier-ignore
    const json = JSON.parse(body) as Record<string, never>
    if (path === '/v2.0/article/create') {
      const { title, author, description, cover, body: parts, status, comment } = json as unknown as { title: string; author: string; description: string; cover: { cover_type: string; photo_url: string; status: string }; body: { type: string; content: string }[]; status: string; comment: string } // prettier-ignore
      if (!title || title.length > 150) return wrong(response, 'title is invalid')
      if (!author || author.length > 50) return wrong(response, 'author is invalid')
      if (!description || description.length > 300) return wrong(response, 'description is invalid')
      if (cover?.cover_type !== 'photo' || !cover.photo_url.startsWith('https:')) return wrong(response, 'cover is invalid') // prettier-ignore
      if (!parts.length || parts.some((part) => part.type !== 'text' || !part.content)) return wrong(response, 'body is invalid') // prettier-ignore
      if (status !== 'show' || comment !== 'hide') return wrong(response, 'status is invalid')
      state.articles.push({ title })
      return answer(response, 200, { error: 0, message: 'Success', data: { token: `token-${state.articles.length}` } }) // prettier-ignore
    }
    if (path === '/v2.0/article/verify') {
      const [, number] = /^token-(\d+)$/.exec(String(json['token'])) ?? []
      if (!number) return wrong(response, 'token is invalid')
      if (state.preparing-- > 0) return answer(response, 200, { error: -214, message: 'Article is being processed' }) // prettier-ignore
      return answer(response, 200, { error: 0, message: 'Success', data: { id: `article-${number}` } })
    }
    if (path === '/v2.0/oa/message') {
      const { recipient, message } = json as unknown as { recipient: { target: object }; message: { attachment: { payload: { template_type: string; elements: { media_type: string; attachment_id: string }[] } } } } // prettier-ignore
      const { template_type: type, elements } = message.attachment.payload
      if (!recipient.target || type !== 'media' || elements.length > 5) return wrong(response, 'message is invalid') // prettier-ignore
      state.told.push(...elements.map((one) => one.attachment_id))
      if (state.mood === 'hang-up-at-message') return request.socket.destroy()
      return answer(response, 200, { error: 0, message: 'Success', data: { message_id: `m-${state.told.length}` } }) // prettier-ignore
    }
    return wrong(response, `no such path ${path}`)
  })
  return Object.assign(state, { url: server.url.replace(/\/$/, ''), host: server.host })
}
