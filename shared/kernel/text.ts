/** Texts without regard to case in any script, and with one form for each character. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll('\0', '')
