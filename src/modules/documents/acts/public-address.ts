let address: string | undefined

/** Tells documents where everybody reaches this instance, before its first request: printed sheets say where they are compared. */
export function prepareDocuments({ publicUrl }: { readonly publicUrl: string }): void {
  address = publicUrl
}

/** An address that stands on paper: of the public site where it is known, else of the site as it was asked. */
export const publicAddress = (path: string, asked: string): string => new URL(path, address ?? asked).href
