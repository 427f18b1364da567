import { noFiles, type TestDatabase } from '#platform/testing/index.ts'
import { unpackFlash } from '#platform/web/index.ts'
import type { ExchangeSettings } from '../instance.ts'
import { exchangeSite, type Person } from './exchange-site.ts'

type Fields = Readonly<Record<string, string>>
export type Shown = {
  readonly status: number
  readonly location: string
  readonly text: string
  /** The code of the sentence that waits for the next page. */
  readonly said: string | undefined
}

/** The pages of exchange for administrators: an authority with the code H50.41.3, and people who differ in what they may. */
export async function operatorsSite(database: TestDatabase, settings: Partial<ExchangeSettings> = {}) {
  const { identity, act, ask, authority, person } = exchangeSite(database, { files: noFiles, settings })
  const authorityId = await authority('ta-long', 'Ủy ban nhân dân xã Tà Long', 'H50.41.3')
  const operator = person('Lê Văn Hành', authorityId, 'instance-administrator')

  async function send(who: Person, path: string, init: RequestInit = {}, language = 'vi'): Promise<Shown> {
    const answer = await ask(who, path, init, language)
    const flash = /krong_flash=([^;]+)/.exec(answer.headers.getSetCookie().join('\n'))?.[1]
    return {
      status: answer.status,
      location: answer.headers.get('location') ?? '',
      text: await answer.text(),
      said: unpackFlash(flash)?.code,
    }
  }
  const tokenOf = async (who: Person) => (await send(who, '/ma')).text

  return {
    identity,
    authorityId,
    operator,
    /** Administers the commune, and no more. */
    administrator: person('Hồ Thị Quản', authorityId, 'administrator'),
    /** Sees no page of administration. */
    chair: person('Hồ Văn Chủ', authorityId, 'leader'),
    bySystem: act,
    get: (path: string, who: Person = operator, language = 'vi') => send(who, path, {}, language),
    /** Sends a form with the token of the session. */
    async post(path: string, fields: Fields = {}, who: Person = operator) {
      const body = new URLSearchParams({ csrf: await tokenOf(who), ...fields })
      return send(who, path, { method: 'POST', body })
    },
    /** Sends a form that may bring a file, with the token of the session. */
    async upload(path: string, fields: Fields, file?: string) {
      const body = new FormData()
      for (const [name, value] of Object.entries({ csrf: await tokenOf(operator), ...fields }))
        body.append(name, value)
      if (file !== undefined) body.append('file', new File([file], 'danh-ba.txt'))
      return send(operator, path, { method: 'POST', body })
    },
  }
}
