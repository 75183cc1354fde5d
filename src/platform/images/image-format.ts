// Tells the format of an image by its first bytes, before any library is let near it.

export const imageFormats = ['jpeg', 'png', 'webp', 'avif'] as const
export type ImageFormat = (typeof imageFormats)[number]

/** The format that the content itself declares, whatever its name; null when it is none that we take. */
export function formatOf(content: Uint8Array): ImageFormat | null {
  const start = Buffer.from(content.buffer, content.byteOffset, Math.min(content.byteLength, 256)).toString('latin1')
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (start.startsWith('RIFF') && start.startsWith('WEBP', 8)) return 'webp'
  if (start.startsWith('ftyp', 4) && brands(start).includes('avif')) return 'avif'
  return null
}

/** The first box of an ISO base media file: its size, `ftyp`, the major brand, a version, then compatible brands. */
function brands(start: string): string[] {
  const end = Math.min(Buffer.from(start.slice(0, 4), 'latin1').readUInt32BE(), start.length)
  const compatible = start.slice(16, end).match(/[^]{4}/g) ?? []
  return [start.slice(8, 12), ...compatible]
}
