let address: string | undefined

/** Tells the portal where everybody reaches this instance, before its first request: printed proofs say where they are compared. */
export function preparePortal({ publicUrl }: { readonly publicUrl: string }): void {
  address = publicUrl
}

/** An address for paper: of the public site where it is known, else of the site as it was asked. */
export const publicAddress = (path: string, asked: string): string => new URL(path, address ?? asked).href
