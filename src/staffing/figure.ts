/** A number that can say where it came from: the formula with the numbers put in, and the source where there is one. */
export interface Figure {
  readonly value: number
  readonly unit:
    | 'timer/uke'
    | 'timer'
    | 'årsverk'
    | 'hoder'
    | 'prosent'
    | 'vakter'
    | 'vakter/uke'
    | 'timer/helg'
    | 'faktor'
  /** "687,5 timer/uke / 35,5 timer = 19,37 årsverk" */
  readonly formula: string
  readonly source?: string
}
