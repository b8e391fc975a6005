/** Commander's own complaints in Norwegian. What is not known here is passed on as it stands. */

interface Translation {
  readonly pattern: RegExp
  readonly text: (parts: readonly string[]) => string
}

const HELP = 'Se «--help».'

/** The most particular first. */
const TRANSLATIONS: readonly Translation[] = [
  {
    pattern: /^error: missing required argument '(.+)'$/s,
    text: ([name]) => `Argumentet <${name}> mangler. ${HELP}`,
  },
  {
    pattern: /^error: required option '(.+)' not specified$/s,
    text: ([flags]) => `Valget ${flags} mangler. ${HELP}`,
  },
  {
    pattern: /^error: option '(.+)' argument missing$/s,
    text: ([flags]) => `Valget ${flags} mangler en verdi. ${HELP}`,
  },
  {
    // Our own argument parsers write the sentence after the point.
    pattern: /^error: option '(.+)' argument '.*' is invalid\. («.*)$/s,
    text: ([flags, sentence]) => `Valget ${flags}: ${sentence}`,
  },
  {
    pattern:
      /^error: command-argument value '(.*)' is invalid for argument '(.+)'\. Allowed choices are (.+)\.$/s,
    text: ([value, name, choices]) =>
      `Argumentet <${name}>: «${value}» er ikke en av: ${choices}. Velg én av dem.`,
  },
  { pattern: /^error: unknown option '(.+)'$/s, text: ([flag]) => `Valget «${flag}» finnes ikke. ${HELP}` },
  {
    pattern: /^error: unknown command '(.+)'$/s,
    text: ([name]) => `Kommandoen «${name}» finnes ikke. ${HELP}`,
  },
  {
    pattern:
      /^error: too many arguments(?: for '(.+)')?\. Expected (\d+) arguments? but got (\d+)(?:: .+)?\.$/s,
    text: ([, expected, got]) =>
      `For mange argumenter: ${got}, men kommandoen tar ${expected}. Sett anførselstegn rundt navn med mellomrom.`,
  },
]

/** The same complaint, without a final newline. */
export function norwegianUsageError(message: string): string {
  for (const { pattern, text } of TRANSLATIONS) {
    const match = pattern.exec(message)
    if (match !== null) return text(match.slice(1))
  }
  return message
}
