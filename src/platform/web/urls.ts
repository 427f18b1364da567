type ParamNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

type Query = Readonly<Record<string, string | number | undefined>>

/** One address of a module: its pattern for the router, and a call that builds a link. */
export type UrlOf<Path extends string> = ([ParamNames<Path>] extends [never]
  ? (params?: null, query?: Query) => string
  : (params: Readonly<Record<ParamNames<Path>, string | number>>, query?: Query) => string) & {
  readonly pattern: Path
}

/** Adds the query's set values to a path. */
export function withQuery(path: string, query?: Query): string {
  if (!query) return path
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(key, String(value))
  return search.size > 0 ? `${path}?${search}` : path
}

function urlOf<Path extends string>(pattern: Path): UrlOf<Path> {
  if (!pattern.includes(':'))
    return Object.assign((_?: null, query?: Query) => withQuery(pattern, query), { pattern }) as UrlOf<Path>
  // Taken apart once: a page builds dozens of links.
  const [first = '', ...parts] = pattern.split(/:(?=\w)/)
  const rest = parts.map((part) => {
    const [name = ''] = /^\w+/.exec(part) ?? []
    return { name, after: part.slice(name.length) }
  })
  const build = (params?: Readonly<Record<string, string | number>> | null, query?: Query) => {
    let path = first
    for (const { name, after } of rest) path += encodeURIComponent(String(params?.[name] ?? '')) + after
    return withQuery(path, query)
  }
  return Object.assign(build, { pattern }) as UrlOf<Path>
}

/** The typed URL table of a module: `defineUrls({ unit: '/to-chuc/:id' }).unit({ id })` is the one way to write a link. */
export function defineUrls<const Table extends Record<string, string>>(
  table: Table,
): { readonly [Key in keyof Table]: UrlOf<Table[Key]> } {
  return Object.fromEntries(Object.entries(table).map(([key, pattern]) => [key, urlOf(pattern)])) as {
    [Key in keyof Table]: UrlOf<Table[Key]>
  }
}
