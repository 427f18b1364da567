import assert from 'node:assert/strict'

/** Somebody with a cookie jar and no browser: a script, a rival's program, a person with curl. */
export type Caller = {
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** Sends a form with its token, as the page's own form would. */
  post(path: string, fields: Record<string, string | readonly string[]>): Promise<Response>
  /** Sends a form with files, multipart. */
  send(path: string, files: Record<string, { name: string; bytes: Buffer }>): Promise<Response>
  /** Opens a page with a form and remembers its token. */
  learn(path: string): Promise<void>
  /** Sends whatever it is told, with the cookies. */
  raw(path: string, init: RequestInit): Promise<Response>
}

const tokenIn = (page: string) => /name="csrf" value="([^"]+)"/.exec(page)?.[1]

/** A caller of a running site; `always` are headers of every request. */
export function caller(
  url: string,
  always: Record<string, string> = {},
): Caller & { signIn(username: string, password?: string): Promise<void> } {
  const jar = new Map<string, string>()
  let csrf: string | undefined

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url + path, {
      redirect: 'manual',
      ...init,
      headers: { ...always, ...(init.headers as Record<string, string>), ...(cookie ? { cookie } : {}) },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0/i.test(line)) jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return answer
  }

  async function learnToken(path: string): Promise<void> {
    csrf = tokenIn(await (await send(path)).text())
    assert.ok(csrf, `no form token on ${path}`)
  }

  return {
    get: (path, headers = {}) => send(path, { headers }),
    async post(path, fields) {
      if (!csrf) await learnToken('/dang-nhap')
      const body = new URLSearchParams({ csrf: csrf! })
      for (const [name, value] of Object.entries(fields))
        for (const one of [value].flat()) body.append(name, one as string)
      return send(path, { method: 'POST', body })
    },
    async send(path, files) {
      const body = new FormData()
      body.append('csrf', csrf ?? '')
      for (const [field, { name, bytes }] of Object.entries(files))
        body.append(field, new File([new Uint8Array(bytes)], name))
      return send(path, { method: 'POST', body })
    },
    learn: learnToken,
    raw: send,
    async signIn(username, password = 'Dakrong-2026') {
      await learnToken('/dang-nhap')
      const body = new URLSearchParams({ csrf: csrf!, username, password })
      const answer = await send('/dang-nhap', { method: 'POST', body })
      assert.equal(answer.status, 303, `${username} signs in`)
      // The token is bound to the session now.
      await learnToken('/tai-khoan')
    },
  }
}
