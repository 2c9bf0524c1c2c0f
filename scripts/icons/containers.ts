/** A square picture of `size` pixels. */
export interface Image {
  readonly size: number
  readonly png: Buffer
}

const ICO_HEADER = 6
const ICO_ENTRY = 16

/** A Windows icon: a directory of PNG files, which Windows has read in it since Vista. At most 256 pixels. */
export function icoFile(images: readonly Image[]): Buffer {
  const header = Buffer.alloc(ICO_HEADER + ICO_ENTRY * images.length)
  header.writeUInt16LE(1, 2) // an icon, not a cursor
  header.writeUInt16LE(images.length, 4)
  let offset = header.length
  for (const [index, { size, png }] of images.entries()) {
    const at = ICO_HEADER + ICO_ENTRY * index
    header.writeUInt8(size % 256, at) // 0 stands for 256
    header.writeUInt8(size % 256, at + 1)
    header.writeUInt16LE(1, at + 4) // planes
    header.writeUInt16LE(32, at + 6) // bits a pixel
    header.writeUInt32LE(png.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([header, ...images.map(({ png }) => png)])
}

/** Which entries of an Apple icon hold a PNG of this many pixels: as it is, and as half its size at double density. */
const ICNS_TYPES: Readonly<Record<number, readonly string[]>> = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
}

/** An Apple icon: a list of typed entries, here all PNG. @throws Error for a size that it has no entry for */
export function icnsFile(images: readonly Image[]): Buffer {
  const entries = images.flatMap(({ size, png }) => {
    const types = ICNS_TYPES[size]
    if (!types) throw new Error(`An .icns file has no entry of ${size} pixels.`)
    return types.map((type) => entry(type, png))
  })
  return entry('icns', Buffer.concat(entries))
}

/** Type, length with this head of 8 bytes, content. */
function entry(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(head.length + content.length, 4)
  return Buffer.concat([head, content])
}
