const shape = /^(\d{1,2})\s*(?:[:.h]\s*(\d{2})|h)$/i

/** A clock time as people write it: 7:30, 07:30, 7h30, 21h; undefined for anything else. */
export function readClock(text: string): Temporal.PlainTime | undefined {
  const [, hour, minute = '0'] = shape.exec(text.trim()) ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined
  return Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute) })
}

/** Clock times separated by commas, semicolons or spaces, in order and each once; undefined where one is none. */
export function readClocks(text: string): readonly Temporal.PlainTime[] | undefined {
  const times = text
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map(readClock)
  const fine = times.filter((time) => time !== undefined)
  if (fine.length < times.length) return undefined
  const once = new Map(fine.map((time) => [String(time), time]))
  return [...once.values()].toSorted(Temporal.PlainTime.compare)
}
