import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { behave } from '../behave.ts'
import { plainServer } from '../plain-server.ts'
import type { TrialHolder } from '../trial-authority.ts'
import { remoteAnswers, type RemoteCredential, type RemoteMood } from './remote-answers.ts'
import { questions, type Questions, Refused } from './remote-questions.ts'

export type RemoteSigningServer = {
  readonly host: string
  readonly url: string
  readonly client: { readonly id: string; readonly secret: string }
  readonly pin: string
  readonly otp: string
  mood: RemoteMood
  /** Whether the person approved on a telephone, where a key has the mode `implicit`. */
  approved: boolean
  /** Calls that came, by name. */
  readonly asked: string[]
  /** Tokens given before this are refused from now on. */
  forgetTokens(): void
}

/** A remote signing service on this machine that speaks CSC API v2 and checks each call strictly; as well or as badly as it is told. */
export async function remoteSigningServer(
  credentials: Readonly<Record<string, RemoteCredential>>,
  stranger: TrialHolder,
): Promise<RemoteSigningServer> {
  const tokens = new Set<string>()
  const giveToken = (form: URLSearchParams) => {
    if (form.get('grant_type') !== 'client_credentials') throw new Refused('unsupported_grant_type', 'client_credentials only')
    if (form.get('client_id') !== server.client.id || form.get('client_secret') !== server.client.secret) throw new Refused('invalid_client', 'Unknown client', 401)
    const token = randomUUID()
    tokens.add(token)
    return { access_token: token, token_type: 'Bearer', expires_in: 3600 }
  }
  const answer = (request: IncomingMessage, name: string, body: string): object => {
    const type = request.headers['content-type'] ?? ''
    if (request.method !== 'POST') throw new Refused('invalid_request', 'POST only', 405)
    if (name === 'oauth2/token') return giveToken(new URLSearchParams(body))
    if (type !== 'application/json') throw new Refused('invalid_request', 'JSON only', 415)
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
    if (!token || !tokens.has(token)) throw new Refused('invalid_token', 'Unknown token', 401)
    if (!Object.hasOwn(questions, name)) throw new Refused('invalid_request', 'Unknown method', 404)
    const known = name as keyof Questions
    const read = questions[known].safeParse(JSON.parse(body))
    if (!read.success) throw new Refused('invalid_request', read.error.message)
    return (answers[known] as (question: unknown) => object)(read.data)
  }

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const body = Buffer.concat(await request.toArray()).toString('utf8')
    const name = (request.url ?? '').replace(/^\/csc\/v2\//, '')
    server.asked.push(name)
    if (behave(server.mood, request, response)) return
    const give = (status: number, told: object) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(told))
    try {
      give(200, answer(request, name, body))
    } catch (fault) {
      const { error, status, message } = fault instanceof Refused ? fault : { error: 'server_error', status: 500, message: String(fault) }
      give(status, { error, error_description: message })
    }
  }
  const { url, host } = await plainServer((request, response) => void serve(request, response))
  const server: RemoteSigningServer = {
    host,
    url: `${url}csc/v2`,
    client: { id: 'krong', secret: randomUUID() },
    pin: '135790',
    otp: '246802',
    mood: 'honest',
    approved: false,
    asked: [],
    forgetTokens: () => tokens.clear(),
  }
  const answers = remoteAnswers(server, credentials, stranger)
  return server
} // prettier-ignore
