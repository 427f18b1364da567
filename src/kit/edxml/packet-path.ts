const wrappers = ['edXML', 'edXMLEnvelope', 'edXMLHeader', 'edXMLBody']

/** A path as it is told: local names from the first element that says something, e.g. `MessageHeader/From/OrganId`. */
export function packetPath(names: readonly string[]): string {
  const first = names.findIndex((name) => !wrappers.includes(name))
  return first === -1 ? names.join('/') : names.slice(first).join('/')
}
