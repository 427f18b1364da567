import type { Keyed } from './authorities.ts'
import { pemOf } from './openssl.ts'
import { packetWith } from './xades-packet.ts'
import { xmlsecSigns } from './xades-second-opinions.ts'

export const w3c = 'http://www.w3.org/2000/09/xmldsig#'
export const more = 'http://www.w3.org/2001/04/xmldsig-more#'
export const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#'
export const inclusive = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'
const sha256 = 'http://www.w3.org/2001/04/xmlenc#sha256'

/** What a signature that xmlsec1 makes is to be like. */
export type Template = {
  readonly method: string
  readonly form?: string
  readonly uri?: string
  readonly digest?: string
  readonly form2?: string
  readonly list?: string
}
/** A signature to be filled by xmlsec1, in its usual shape: lines between its elements, no prefix. */
const template = ({
  method,
  form = exclusive,
  uri = '',
  digest = sha256,
  form2 = form,
  list = '',
}: Template) =>
  packetWith(
    undefined,
    `
<Signature xmlns="${w3c}">
  <SignedInfo>
    <CanonicalizationMethod Algorithm="${form}"/>
    <SignatureMethod Algorithm="${method}"/>
    <Reference URI="${uri}">
      <Transforms><Transform Algorithm="${w3c}enveloped-signature"/><Transform Algorithm="${form2}">${list}</Transform></Transforms>
      <DigestMethod Algorithm="${digest}"/>
      <DigestValue></DigestValue>
    </Reference>
  </SignedInfo>
  <SignatureValue/>
  <KeyInfo><X509Data/></KeyInfo>
</Signature>`,
  )
/** A packet that xmlsec1 signed. */
export const signedByXmlsec = (of: Template, { privateKey, certificate, chain }: Keyed) =>
  xmlsecSigns(
    template(of),
    privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    [certificate, ...chain].map((der) => pemOf(der)),
  )
