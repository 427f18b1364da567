/** Kinds that travel as they are in Base64; anything else travels in a ZIP with this one entry (QCVN 102 in the field, §4.4). */
const asTheyAre: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
}

/** The media type under which a file of that name travels, and whether it is wrapped in a ZIP. */
export function travelType(name: string): { readonly type: string; readonly wrapped: boolean } {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  const type = asTheyAre[extension]
  return type ? { type, wrapped: false } : { type: 'application/zip', wrapped: true }
}
