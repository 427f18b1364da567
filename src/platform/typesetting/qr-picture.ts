/** An address as a QR picture (SVG), for sheets and pages. */
export const qrSvg = async (address: string): Promise<string> =>
  (await import('qrcode')).toString(address, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' })

/** A picture as an address that a page can hold. */
export const pictureAddress = (svg: string): string =>
  `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
