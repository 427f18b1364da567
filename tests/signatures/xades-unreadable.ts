import { put, whole } from './xades-forge.ts'

const declared = (doctype: string) => () => put(whole, '<edXML ', `${doctype}<edXML `)

/** Documents that are no XML that is read, with the code of why. */
export const unreadable: readonly { readonly name: string; readonly make: () => string; readonly code: string }[] = [
  { name: 'an entity that grows without end', code: 'doctype', make: declared('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>') },
  { name: 'an entity from a file', code: 'doctype', make: declared('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>') },
  { name: 'an entity out of band', code: 'doctype', make: declared('<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1/a.dtd">%a;]>') },
  { name: 'attributes declared as identifiers', code: 'doctype', make: declared('<!DOCTYPE x [<!ATTLIST x than ID #IMPLIED>]>') },
  { name: 'huge nesting', code: 'too-deep', make: () => put(whole, 'ông A', `${'<b>'.repeat(100_000)}${'</b>'.repeat(100_000)}`) },
  { name: 'a namespace of signatures with space in front', code: 'namespace-name', make: () => put(whole, 'xmlns:ds="', 'xmlns:ds=" ') },
  { name: 'a cut document', code: 'malformed', make: () => whole.slice(0, -20) },
] // prettier-ignore
