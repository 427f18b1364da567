import { escapeControls } from './clean.ts'

const colours: Record<string, string> = {
  warn: '\u001b[33m',
  error: '\u001b[31m',
  fatal: '\u001b[41m',
  debug: '\u001b[2m',
  trace: '\u001b[2m',
}
const plain = '\u001b[0m'

/** Turns one JSON line of the log into one line for people, e.g. `10:04:22 warn  mail refused  attempt=3`. */
export function readable(json: string, coloured: boolean): string {
  const { level, time, msg, error, ...facts } = JSON.parse(json) as Record<string, unknown>
  const clock = String(time).slice(11, 19)
  const rest = Object.entries(facts).map(([key, value]) => `${key}=${show(value)}`)
  const stack = (error as { stack?: string[] } | undefined)?.stack ?? []
  const { type, code, message } = (error ?? {}) as Record<string, unknown>
  const fault =
    error === undefined ? [] : [`${show(type)} ${code === undefined ? '' : `${show(code)} `}${show(message)}`]
  const line = [clock, String(level).padEnd(5), show(msg), ...rest, ...fault].join('  ')
  const colour = coloured ? (colours[String(level)] ?? '') : ''
  return `${colour}${line}${colour === '' ? '' : plain}\n${stack.map((frame) => `    ${show(frame)}\n`).join('')}`
}

function show(value: unknown): string {
  return escapeControls(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
}
