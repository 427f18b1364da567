/** Most pages of one extract. */
const most = 200

/** Pages as people write them, `1, 3-5`, each once and in their order; undefined for what is none, or goes beyond the pages there are. */
export function pagesIn(typed: string, there: number): number[] | undefined {
  const pages = new Set<number>()
  for (const part of typed.split(/[,;\s]+/).filter(Boolean)) {
    const [, from, until = from] = /^(\d{1,4})(?:[-–](\d{1,4}))?$/.exec(part) ?? []
    if (from === undefined || until === undefined) return undefined
    if (Number(from) < 1 || Number(until) > there || Number(from) > Number(until)) return undefined
    for (let page = Number(from); page <= Number(until) && pages.size <= most; page++) pages.add(page)
  }
  return pages.size === 0 || pages.size > most ? undefined : [...pages].toSorted((one, other) => one - other)
}
