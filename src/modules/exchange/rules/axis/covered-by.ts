/** Fills a template of what a signature covers: `{headers}`, `{names}`, or `{x}` for the header x; what is not there is empty. */
export function coveredBy(
  template: string,
  headers: readonly (readonly [string, string])[],
  prefix: string,
): string {
  const plain = new Map(headers)
  const all = () => JSON.stringify(Object.fromEntries(headers.map(([name, value]) => [prefix + name, value])))
  return template.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => {
    if (name === 'headers') return all()
    return name === 'names' ? [...plain.keys()].join(';') : (plain.get(name) ?? '')
  })
}
