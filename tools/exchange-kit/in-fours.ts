/** A fingerprint as it is read out on the telephone, and as the pages of Krông show it. */
export const inFours = (fingerprint: string): string =>
  fingerprint
    .toLowerCase()
    .replaceAll(':', '')
    .match(/.{1,4}/g)!
    .join(' ')
