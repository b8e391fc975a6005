/** "1 endring", "2 endringer": a number with its noun as the number has it. */
export function counted(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`
}
