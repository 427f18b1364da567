/** Whether what was sent is at fault, not the database (SQLSTATE classes 22 and 23): the same without it may well be done. */
export const isInputFault = (fault: unknown): boolean =>
  /^2[23]...$/.test(String((fault as { code?: unknown } | null)?.code))
