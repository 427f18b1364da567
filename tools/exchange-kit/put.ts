/** Replaces a piece that must be there. Throws TypeError where it is not: the story itself would be wrong. */
export function put(xml: string, what: string | RegExp, by: string): string {
  const changed = xml.replace(what, () => by)
  if (changed === xml) throw new TypeError(`${String(what)} is not there`)
  return changed
}
