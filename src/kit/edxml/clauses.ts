/** What faults cite. The regulation's own tables were not read, so its elements are cited by the regulation and by their path, not by a number. */
export const clauses = {
  packet: 'QCVN 102:2016/BTTTT',
  /** Identifiers of 35 characters. */
  amendment: 'QCVN 102:2016/BTTTT, SĐ1:2022',
  /** One root, tags in pairs. */
  xml: 'XML 1.0, 2.1',
  characters: 'XML 1.0, 2.2',
  instruction: 'XML 1.0, 2.6',
  doctype: 'XML 1.0, 2.8',
  encoding: 'XML 1.0, 4.3.3',
  namespaces: 'Namespaces in XML 1.0, 3',
  base64: 'RFC 4648, 4',
  contentId: 'RFC 2392, 2',
  mediaType: 'RFC 6838, 4.2',
  /** Bounds of this reader, which no standard names. */
  bounds: 'QCVN 102:2016/BTTTT, bounds of the reader',
} as const
