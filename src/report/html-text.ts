/** Text into HTML, always escaped: names and titles come from files that anybody may have written. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!)
}

/** A finished piece of HTML; only `html` and `raw` make one. */
export interface Html {
  readonly markup: string
}

export function raw(markup: string): Html {
  return { markup }
}

type Part = string | number | Html | null | readonly Html[]

/** Template tag: strings and numbers are escaped, pieces of HTML are kept, null is nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const markup = strings.reduce(
    (text, string, index) => `${text}${index === 0 ? '' : partText(parts[index - 1]!)}${string}`,
    '',
  )
  return { markup }
}

function partText(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part))
  if ('markup' in part) return part.markup
  return part.map(({ markup }) => markup).join('\n')
}
