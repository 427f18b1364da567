/** What a gateway answered, as far as it could be read; `said` is null where its body was no JSON of the agreed form. */
export type GatewayAnswer = {
  readonly http: number
  readonly said: { readonly status: string; readonly code: string; readonly text: string } | null
}

/** `later`: tried again. `refused`: for good, with the gateway's own code and words. `alarm`: somebody has to do something about it. */
export type Judgement =
  | { readonly kind: 'ok' }
  | { readonly kind: 'later' | 'refused'; readonly code: string; readonly text: string; readonly alarm: boolean } // prettier-ignore

/**
 * Error codes of gateways (documents §4.6): only 20 is worth trying again as it is. 21 and 23 are final as well: of 21 the source says so; a
 * receiver that is locked (23) was locked by somebody, without an announced end, and the sender has to know today (QĐ 28/2018 Đ.6.2).
 */
const meanings: Readonly<Record<string, readonly ['later' | 'refused', string, boolean?]>> = {
  '10': ['refused', 'axis-file-invalid'],
  '15': ['later', 'axis-credentials', true],
  '18': ['refused', 'axis-receiver-unknown'],
  '19': ['refused', 'axis-sender-unregistered'],
  '20': ['later', 'axis-gateway-fault'],
  '21': ['refused', 'axis-file-unprocessed'],
  '22': ['refused', 'axis-not-to-standard'],
  '23': ['refused', 'axis-receiver-locked'],
}

function byHttp(http: number): Judgement {
  const text = `HTTP ${http}`
  if (http === 401 || http === 403) return { kind: 'later', code: 'axis-credentials', text, alarm: true }
  if (http === 413) return { kind: 'refused', code: 'axis-too-large', text, alarm: false }
  if (http === 404 || http === 405)
    return { kind: 'later', code: 'axis-no-such-operation', text, alarm: true }
  const code = http >= 200 && http < 300 ? 'axis-answer-unreadable' : 'axis-http-fault'
  return { kind: 'later', code, text, alarm: false }
}

/** Whether a gateway agreed, may agree later, or never will. What is not understood is tried again: only known words end a delivery. */
export function judgeAnswer({ http, said }: GatewayAnswer, okWord: string): Judgement {
  if (!said || said.code === '') return byHttp(http)
  const text = `${said.code} ${said.text}`.trim().slice(0, 500)
  const known = Object.hasOwn(meanings, said.code) ? meanings[said.code] : undefined
  if (known) return { kind: known[0], code: known[1], text, alarm: known[2] ?? false }
  if (said.code !== '0') return { kind: 'later', code: 'axis-unknown-error', text, alarm: false }
  const good = http >= 200 && http < 300 && said.status.toUpperCase() === okWord.toUpperCase()
  return good
    ? { kind: 'ok' }
    : {
        kind: 'later',
        code: 'axis-answer-contradicts',
        text: `HTTP ${http} ${said.status} ${text}`,
        alarm: false,
      }
}
