/** Facts of a log line whose names say that they hold a secret or a person's data: their values never reach the log. */
const hidden =
  /pass(word|phrase)?|secret|token|cookie|authori[sz]ation|session|csrf|otp|totp|credential|private|^(full|first|last|user)?_?name$|e?mail|phone|address|birth|citizen|^(body|query|search|form|params|parameters|detail)$/i

const patterns: [pattern: RegExp, instead: string][] = [
  [/\b(\w+:\/\/)[^\s/@]+@/g, '$1…@'], // user and password in an address
  [/([?&])[^\s"']*=[^\s"']*/g, '$1…'], // query strings
  [/[\p{L}\d._%+-]+@[\p{L}\d-]+(\.[\p{L}\d-]+)+/gu, '[email]'],
  [/(?<![\w-])(\+84|0)\d{9,10}(?![\w-])/g, '[phone]'],
  [/(?<![\w-])\d{12}(?![\w-])/g, '[citizen number]'],
]

/** Makes a text fit for the log: no personal data that can be recognised, and one line (CR, LF and control characters escaped). */
export function cleanText(text: string): string {
  const free = patterns.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), text)
  return escapeControls(free)
}

/** Escapes what could begin a new line or steer a terminal. */
export function escapeControls(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** Makes a fact fit for the log: hidden names lose their value, texts are cleaned, errors keep their kind and place. */
export function cleanFact(key: string, value: unknown, depth = 0): unknown {
  if (value instanceof Error) return cleanError(value)
  if (key !== '' && hidden.test(key)) return value === undefined ? undefined : '[hidden]'
  if (typeof value === 'string') return cleanText(value).slice(0, 2_000)
  if (typeof value === 'bigint') return value.toString()
  if (typeof value !== 'object' || value === null) return value
  if (depth > 3) return '[deep]'
  if (Array.isArray(value)) return value.slice(0, 50).map((each) => cleanFact('', each, depth + 1))
  if (Object.getPrototypeOf(value) !== Object.prototype) return cleanText(String(value))
  return cleanFacts(value, depth + 1)
}

/** Makes all facts of a line fit for the log. */
export function cleanFacts(facts: object, depth = 0): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [escapeControls(key), cleanFact(key, value, depth)]),
  )
}

/** PostgreSQL quotes the offending value in its message and puts rows into `detail`: both go, the place of the fault stays. */
function cleanError(error: Error): Record<string, unknown> {
  const { code, severity, schema, table, column, constraint, routine } = error as Error &
    Record<string, unknown>
  const fromDatabase = severity !== undefined && routine !== undefined
  const message = fromDatabase ? error.message.replace(/"[^"]*"/g, '"…"') : error.message
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.name,
    code,
    message: cleanText(message),
    ...(fromDatabase && { schema, table, column, constraint, routine }),
    stack: frames.slice(0, 12).map((line) => escapeControls(line.trim())),
    ...(error.cause instanceof Error && { cause: cleanError(error.cause) }),
  }
}
