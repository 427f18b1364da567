/** What the signing program on a person's machine is asked; it fetches and brings the file itself, without the browser's session. */
export type DesktopQuestion = {
  /** Gives the file to sign, once. */
  readonly fileUrl: string
  /** Takes the signed file, once; it comes as a form. */
  readonly uploadUrl: string
  /** Comes back with the upload, as fields of the form. */
  readonly notes?: Readonly<Record<string, string>>
  /** What the program writes on an issued paper, an appendix or a copy. */
  readonly documentNumber?: string
  readonly issuedAt?: Temporal.Instant
}

/** The message for the program, as its plug-in writes it (VGCA Sign Service). */
export function desktopQuestion({
  fileUrl,
  uploadUrl,
  notes = {},
  documentNumber,
  issuedAt,
}: DesktopQuestion): string {
  return JSON.stringify({
    FileUploadHandler: uploadUrl,
    // The addresses themselves are the permission: no cookie and no token of ours leaves the browser.
    SessionId: '',
    JWTToken: '',
    FileName: fileUrl,
    MetaData: Object.entries(notes).map(([Key, Value]) => ({ Key, Value })),
    ...(documentNumber === undefined ? {} : { DocNumber: documentNumber }),
    ...(issuedAt === undefined ? {} : { IssuedDate: issuedAt.toString() }),
  })
}

/** What the upload address answers to the program; `fileServer` comes back to the browser in the program's own answer. */
export function uploadReply(
  outcome: { readonly fileName: string; readonly fileServer: string } | { readonly refused: string },
): string {
  const [Status, Message, FileName, FileServer] =
    'refused' in outcome ? [false, outcome.refused, '', ''] : [true, '', outcome.fileName, outcome.fileServer]
  return JSON.stringify({ Status, Message, FileName, FileServer })
}
