/** What §§ 10-10(3) and 10-11(5) share: work at certain times is discussed before it begins. */
import type { NeedDiscussion } from '../../workforce/register.ts'
import { doneBy, judgeEach, notRecorded } from '../register-finding.ts'
import type { Finding, RegisterRule, RegisterView } from '../rule.ts'

export interface Need {
  readonly rule: RegisterRule
  readonly view: RegisterView
  readonly recorded: NeedDiscussion | undefined
  /** Whether the unit file itself shows such work. */
  readonly worked: boolean
  readonly workNb: string
}

export function judgeNeed({ rule, view, recorded, worked, workNb }: Need): readonly Finding[] {
  const { started, discussed } = recorded ?? {}
  const subject = { rule, view }
  const missing = (whatNb: string) => [
    notRecorded(
      subject,
      view.on,
      `${workNb}: det er ikke registrert når ${whatNb} (${rule.citation.paragraph} ${rule.citation.subsection}); skriv datoen i registeret`,
    ),
  ]
  if (recorded === undefined && !worked) return []
  if (discussed === undefined) return missing('behovet ble drøftet med de tillitsvalgte')
  if (started === undefined) return missing('arbeidet ble iverksatt')
  if (discussed <= started) return []
  return judgeEach(
    subject,
    [started],
    (date) => ({ date, nameNb: workNb }),
    () =>
      doneBy({
        ...subject,
        done: discussed,
        by: started,
        whatNb: `${workNb}: drøfting av behovet`,
        verbNb: 'ble holdt',
        dueNb: 'før arbeidet ble iverksatt',
      }),
  )
}
