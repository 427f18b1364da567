import { SignerUnavailable } from '#kit/cms/index.ts'
import { openToken, type Token } from '#platform/signers/index.ts'
import { tokenLibraries } from '../instance.ts'

/**
 * Opens a token at the server with a library that the operator named: nobody else has the server load anything. Throws SignerUnavailable
 * `token-library-unknown`, and as `openToken` does.
 */
export async function tokenAt(
  { library, token }: { readonly library: string; readonly token: string },
  pin: string,
): Promise<Token> {
  const found = tokenLibraries().find(({ module }) => module === library)
  if (!found) throw new SignerUnavailable('token-library-unknown')
  return openToken({ ...found, token, pin })
}
