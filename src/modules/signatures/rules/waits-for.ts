/** What a file waits for that could not be raised as far as it should be; each has a sentence in messages/preserving-vi.ts. */
export type WaitsFor =
  | 'waits-time'
  | 'waits-time-service'
  | 'waits-evidence'
  | 'waits-offer'
  | 'waits-open'
  | 'waits-broken'
  | 'waits-other'

const single: Readonly<Record<string, WaitsFor>> = {
  'time-stamp-service-missing': 'waits-time-service',
  'evidence-unavailable': 'waits-evidence',
  'evidence-wrong': 'waits-evidence',
  'address-missing': 'waits-offer',
  'revocation-not-offered': 'waits-offer',
  'signature-open': 'waits-open',
  'signature-broken': 'waits-broken',
  'file-unreadable': 'waits-broken',
  'file-unsigned': 'waits-broken',
}

/** The sentences that codes of what is lacking come to, each once, in their order. */
export function waitsFor(lacking: readonly string[]): WaitsFor[] {
  const said = lacking.map(
    (code) => single[code] ?? (code.startsWith('time-stamp-') ? 'waits-time' : 'waits-other'),
  )
  return [...new Set(said)]
}
