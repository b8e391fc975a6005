/** Lines for a terminal page. */
export const WIDTH = 110

/** Breaks at spaces; lines after the first begin with `indent`. */
export function wrap(text: string, indent: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/(?<=\S) /)) {
    const candidate = line === '' ? word : `${line} ${word}`
    if (candidate.length > WIDTH && line !== '') {
      lines.push(line)
      line = `${indent}${word}`
    } else line = candidate
  }
  return [...lines, line]
}

/** 12 345: with a space that does not break. */
export function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, '\u00A0')
}
