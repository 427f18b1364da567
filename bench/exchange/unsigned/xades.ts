export * from '../../../src/kit/xades/index.ts'

/** Leaves the XML as it is. */
export const signXml = async (xml: string): Promise<{ bytes: Uint8Array }> => ({ bytes: Buffer.from(xml) })
