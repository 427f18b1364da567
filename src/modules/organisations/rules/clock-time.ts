/** Reads a clock time as people type it (8:39, 8h39, 8h, 08.39); undefined for anything else. */
export function parseClock(text: string): Temporal.PlainTime | undefined {
  const [, hour, minute = '00'] = /^(\d{1,2})(?:\s*(?:[:.hg]|giờ)\s*(\d{2})?)?$/i.exec(text.trim()) ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined
  return new Temporal.PlainTime(Number(hour), Number(minute))
}
