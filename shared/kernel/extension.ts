/** The letters and digits behind the last dot, in lower case; '' when the name claims no type. */
export function extensionOf(name: string): string {
  const [, extension = ''] = /\.([a-z0-9]+)$/i.exec(name) ?? []
  // `Scan 24.11.2026` claims nothing.
  return /\D/.test(extension) ? extension.toLowerCase() : ''
}
