import { expect, test } from 'vitest'
import { icnsFile, icoFile } from './containers'

const small = { size: 16, png: Buffer.from('small picture') }
const large = { size: 256, png: Buffer.from('large') }

test('each entry of an .ico file leads to its picture', () => {
  const file = icoFile([small, large])
  expect([file.readUInt16LE(0), file.readUInt16LE(2), file.readUInt16LE(4)]).toEqual([0, 1, 2])
  for (const [index, { size, png }] of [small, large].entries()) {
    const at = 6 + 16 * index
    expect(file.readUInt8(at)).toBe(size % 256)
    const offset = file.readUInt32LE(at + 12)
    expect(file.subarray(offset, offset + file.readUInt32LE(at + 8))).toEqual(png)
  }
})

test('an .icns file is a chain of entries that ends where its length says', () => {
  const file = icnsFile([small, large])
  expect(file.toString('latin1', 0, 4)).toBe('icns')
  expect(file.readUInt32BE(4)).toBe(file.length)
  const types: string[] = []
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) types.push(file.toString('latin1', at, at + 4))
  expect(types).toEqual(['icp4', 'ic08', 'ic13'])
})

test('a size that an .icns file does not know is refused', () => {
  expect(() => icnsFile([{ ...small, size: 20 }])).toThrow('no entry of 20 pixels')
})
