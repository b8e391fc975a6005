/**
 * Looks through a zip file before a spreadsheet library unpacks it: a few kilobytes can claim, or be, gigabytes. Each
 * part is inflated here within a bound, whatever size the file says that it has.
 */
import { constants, inflateRawSync } from 'node:zlib'

export interface ZipPart {
  readonly name: string
  readonly bytes: Buffer
}

export type ZipResult =
  | { readonly status: 'ok'; readonly parts: readonly ZipPart[] }
  | { readonly status: 'too-big' }
  | { readonly status: 'encrypted' }
  | { readonly status: 'corrupt' }

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const MOST_PARTS = 2_000
const MOST_COMMENT = 65_535
const STORED = 0
const DEFLATED = 8

/** All parts, unpacked to at most `mostBytes` together. */
export function unzip(file: Buffer, mostBytes: number): ZipResult {
  try {
    return readParts(file, mostBytes)
  } catch {
    // Offsets that lead outside the file, or data that is not what the directory says.
    return { status: 'corrupt' }
  }
}

function readParts(file: Buffer, mostBytes: number): ZipResult {
  const end = endOfDirectory(file)
  if (end === null) return { status: 'corrupt' }
  const count = file.readUInt16LE(end + 10)
  if (count > MOST_PARTS) return { status: 'too-big' }
  const parts: ZipPart[] = []
  let left = mostBytes
  let at = file.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (file.readUInt32LE(at) !== DIRECTORY_ENTRY) return { status: 'corrupt' }
    const nameLength = file.readUInt16LE(at + 28)
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    if ((file.readUInt16LE(at + 8) & 1) === 1) return { status: 'encrypted' }
    const bytes = inflated(file, at, left)
    if (bytes === null) return { status: 'too-big' }
    left -= bytes.length
    parts.push({ name: name.replace(/^\//, ''), bytes })
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return { status: 'ok', parts }
}

function endOfDirectory(file: Buffer): number | null {
  const least = Math.max(0, file.length - 22 - MOST_COMMENT)
  for (let at = file.length - 22; at >= least; at--) if (file.readUInt32LE(at) === END_OF_DIRECTORY) return at
  return null
}

/** null when the part is larger than `most`. Throws for a part that cannot be unpacked. */
function inflated(file: Buffer, entry: number, most: number): Buffer | null {
  const method = file.readUInt16LE(entry + 10)
  const packed = file.readUInt32LE(entry + 20)
  const local = file.readUInt32LE(entry + 42)
  if (file.readUInt32LE(local) !== LOCAL_ENTRY) throw new RangeError('No local header.')
  const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
  if (from + packed > file.length) throw new RangeError('The part ends after the file.')
  const bytes = file.subarray(from, from + packed)
  if (method === STORED) return bytes.length > most ? null : bytes
  if (method !== DEFLATED) throw new RangeError(`Method ${method} is not read.`)
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_FINISH })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return null
    throw error
  }
}
