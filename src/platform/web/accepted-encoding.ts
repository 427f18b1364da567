// A name by itself, not refused by a weight of nothing (RFC 9110 §12.4.2).
const taken = (name: string) =>
  new RegExp(String.raw`(?:^|[\s,])${name}(?=[\s,;]|$)(?!\s*;\s*q=0(?:\.0*)?(?:[\s,]|$))`, 'i')
const [br, gzip] = [taken('br'), taken('gzip')]

/** In which packed form whoever asks takes an answer: brotli before gzip; undefined where they take neither. */
export function acceptedEncoding(accepted: string | null | undefined): 'br' | 'gzip' | undefined {
  if (!accepted) return undefined
  return br.test(accepted) ? 'br' : gzip.test(accepted) ? 'gzip' : undefined
}
