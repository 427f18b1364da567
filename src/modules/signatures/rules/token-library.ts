/** Folders of the system, which nobody but the operator of the server writes to. */
const folders = ['/usr/lib/', '/usr/local/lib/', '/lib/', '/opt/'] as const

/**
 * Whether the library of a token may be loaded (PKCS #11): a whole path in a folder of the system. Files that came as uploads lie on the server too,
 * and a library does whatever is in it.
 */
export const mayLoadLibrary = (path: string): boolean =>
  folders.some((folder) => path.startsWith(folder)) &&
  /\.so(?:\.\d{1,4}){0,3}$/.test(path) &&
  !/[\0\n]|\/\.{0,2}\/|\/\.{1,2}$/.test(path)
