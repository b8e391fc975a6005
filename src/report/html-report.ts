/** The answer as one self-contained HTML file in Norwegian that a manager can print. No script, no outside request. */
import type { CaseOut, FigureOut, HoleOut, KanAnswer } from '../planning/kan-answer.ts'
import { decimalText, fixedText } from '../time/minutes.ts'
import type { Html } from './html-text.ts'
import { html, raw } from './html-text.ts'
import { REPORT_STYLE } from './report-style.ts'
import { futurePart, togetherPart } from './future-part.ts'
import { groupedReasons } from './grouped-reasons.ts'
import { pricePart } from './price-part.ts'
import { rosterGrid } from './roster-grid.ts'
import { kindText } from './terminal-page.ts'
import { variantPlot } from './variant-plot.ts'

export function htmlReport(answer: KanAnswer): string {
  const page = html`<!doctype html>
    <html lang="nb">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Kan vi bemanne dette? ${answer.unit.name}</title>
        <style>
          ${raw(REPORT_STYLE)}
        </style>
      </head>
      <body>
        <main>
          ${headerPart(answer)} ${figuresPart(answer)} ${variantsPart(answer)} ${pricePart(answer)}
          ${futurePart(answer.future)} ${togetherPart(answer.together, answer.future)}
          ${agreementsPart(answer)} ${violationsPart(answer)} ${holesPart(answer)} ${rostersPart(answer)}
          ${footerPart(answer)}
        </main>
      </body>
    </html>`
  return `${page.markup}\n`
}

function headerPart(answer: KanAnswer): Html {
  const { unit, plan } = answer
  const label = unit.constructed
    ? html`<p class="constructed">KONSTRUERT EKSEMPEL – ingen virkelige personer</p>`
    : null
  return html`<header>
    ${label}
    <p class="question">${answer.question}</p>
    <h1>${unit.name}</h1>
    <p class="answer answer-${answer.answer.split(/[ ,]/)[0]!}">${answer.sentence}</p>
    <p>
      ${unit.employer}. ${plan.weeks} uker fra ${plan.start}, ${kindText(plan.kind)}. ${answer.staff.heads}
      ansatte i stillinger på til sammen ${decimalText(answer.staff.sumPostPercent, 1)} %, i snitt
      ${decimalText(answer.staff.averagePostPercent, 1)} %.
    </p>
    <p><b>Drøftes med tillitsvalgte senest ${plan.discussBy} (aml § 10-3).</b></p>
    ${answer.notes.map((note) => html`<p class="note">${note}</p>`)}
  </header>`
}

function figuresPart(answer: KanAnswer): Html {
  const { absence } = answer
  return html`<section>
    <h2>Årsverk, hoder og stillinger</h2>
    <table>
      <thead>
        <tr>
          <th>Tall</th>
          <th class="number">Verdi</th>
          <th>Slik er det regnet</th>
        </tr>
      </thead>
      <tbody>
        ${answer.figures.map(figureRow)}
      </tbody>
    </table>
    <h3>Etter kompetanse</h3>
    <table>
      <thead>
        <tr>
          <th>Kompetanse (eller høyere)</th>
          <th class="number">Hoder: trengs / har</th>
          <th class="number">Årsverk: trengs / har</th>
          <th>Slik er det regnet</th>
        </tr>
      </thead>
      <tbody>
        ${answer.levels.map(
          (level) =>
            html`<tr>
              <td>${level.name}</td>
              <td class="number">${level.headsNeeded} / ${level.headsPresent}</td>
              <td class="number">${decimalText(level.fteNeeded, 2)} / ${decimalText(level.ftePresent, 2)}</td>
              <td class="formula">${level.formula}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${
      absence === null
        ? null
        : html`<h3>Med forventet fravær</h3>
            <p>${absence.text}</p>
            <p class="formula">${absence.formula}. Kilde: ${absence.source}.</p>`
    }
    <h3>Forhåndssjekk</h3>
    <ul class="checks">
      ${answer.prechecks.map(({ ok, text }) => html`<li class="${ok ? 'ok' : 'bad'}">${ok ? 'Går opp' : 'GÅR IKKE OPP'}: ${text}</li>`)}
    </ul>
  </section>`
}

function figureRow({ name, value, formula, source, unit }: FigureOut): Html {
  const decimals = unit === 'faktor' ? 3 : unit === 'prosent' || unit === 'timer/helg' ? 1 : 2
  return html`<tr>
    <td>${name}</td>
    <td class="number">${decimalText(value, decimals)}</td>
    <td class="formula">${formula}${source === undefined ? '' : `. Kilde: ${source}`}</td>
  </tr>`
}

function variantsPart({ variants }: KanAnswer): Html {
  const shown = variants.filter(({ status }) => status !== 'not-applicable')
  return html`<section>
    <h2>Varianter side ved side</h2>
    <table>
      <thead>
        <tr>
          <th>Variant</th>
          <th class="number">Hoder</th>
          <th class="number">Snitt stilling</th>
          <th class="number">Årsverk</th>
          <th class="number">Dekket</th>
          <th class="number">Hull</th>
          <th class="number">Brudd</th>
          <th class="number">Største avvik</th>
          <th class="number">Hvile under 11 t</th>
        </tr>
      </thead>
      <tbody>
        ${shown.map(variantRow)}
      </tbody>
    </table>
    <figure>
      ${raw(variantPlot(variants))}
      <figcaption>
        Hoder, snitt og årsverk er det bemanningskravet gir; staben i dag står øverst. Mørk stolpe: alle
        vakter dekket uten brudd; lys: ikke. Stiplet linje: hel stilling.
      </figcaption>
    </figure>
    ${shown.flatMap((one) => one.warnings.map((warning) => html`<p class="note">${one.name}: ${warning}</p>`))}
    ${shown
      .filter(({ hypothetical }) => hypothetical)
      .map(
        (one) =>
          html`<p class="formula">
            ${one.name}, tenkt stab:
            ${one.staffByLevel.map(({ name, heads, nightHeads }) => `${heads} ${name.toLowerCase()} (${nightHeads} går natt)`).join(', ')}.
            ${one.figures
              .map(({ formula }) => formula)
              .slice(0, 2)
              .join('. ')}.
          </p>`,
      )}
    ${variants.filter(({ status }) => status === 'not-applicable').map((one) => html`<p>${one.name}: ikke aktuelt. ${one.reason ?? ''}</p>`)}
  </section>`
}

function variantRow(one: CaseOut): Html {
  const number = (value: number | null, decimals: number, unit: string) =>
    value === null ? '–' : `${decimalText(value, decimals)}${unit}`
  const solved = one.status === 'solved'
  return html`<tr>
    <td>${one.name}${one.hypothetical ? ' (tenkt stab)' : ''}</td>
    <td class="number">${one.heads}</td>
    <td class="number">${fixedText(one.averagePostPercent, 1)} %</td>
    <td class="number">${decimalText(one.grossFte, 2)}</td>
    <td class="number">${number(one.coveragePercent, 2, ' %')}</td>
    <td class="number">${solved ? one.holes.length : '–'}</td>
    <td class="number">${solved ? one.violations.length : '–'}</td>
    <td class="number">${number(one.largestDeviationHours, 1, ' t')}</td>
    <td class="number">${one.quickReturns ?? '–'}</td>
  </tr>`
}

function agreementsPart(answer: KanAnswer): Html {
  const needed = [{ where: 'Planen', list: answer.agreementsNeeded }].concat(
    answer.variants.slice(1).map((one) => ({ where: one.name, list: one.agreementsNeeded })),
  )
  const rows = needed.flatMap(({ where, list }) =>
    list.map(
      (one) =>
        html`<tr>
          <td>${where}</td>
          <td>${one.citation.paragraph} ${one.citation.subsection}</td>
          <td>${one.bases.join(' eller ')}</td>
          <td>${one.signedBy}</td>
          <td>${one.text}</td>
        </tr>`,
    ),
  )
  const neededTable =
    rows.length === 0
      ? html`<p>Ingen avtaler mangler.</p>`
      : html`<table>
          <thead>
            <tr>
              <th>For</th>
              <th>Paragraf</th>
              <th>Grunnlag</th>
              <th>Hvem som må underskrive</th>
              <th>Hva</th>
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>`
  return html`<section>
    <h2>Avtaler</h2>
    <h3>Avtaler enheten har</h3>
    <table>
      <thead>
        <tr>
          <th>Avtale</th>
          <th>Grunnlag</th>
          <th>Gjelder til</th>
          <th>Underskrevet av</th>
          <th class="number">Funn uten avtalen</th>
        </tr>
      </thead>
      <tbody>
        ${answer.agreementsInForce.map(
          (one) =>
            html`<tr>
              <td>${one.title}${one.problem === null ? '' : ` – TELLER IKKE: ${one.problem}`}</td>
              <td>${one.basis}</td>
              <td>${one.until}</td>
              <td>${one.signedBy.join(', ')}</td>
              <td class="number">
                ${one.findingsWithout === 0 ? 'brukes ikke her' : (one.findingsWithout ?? '–')}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
    <h3>Avtaler som trengs</h3>
    ${neededTable}
    <p class="formula">
      Grunnlag: IND = skriftlig med den enkelte ansatte; TV = skriftlig med tillitsvalgte i virksomhet bundet
      av tariffavtale; AT = samtykke fra Arbeidstilsynet; ORG = tariffavtale med fagforening med
      innstillingsrett.
    </p>
  </section>`
}

function violationsPart({ violations, variants, basis }: KanAnswer): Html {
  if (variants[0]?.status !== 'solved')
    return html`<section>
      <h2>Brudd</h2>
      <p>Ingen turnus er prøvd.</p>
    </section>`
  const body =
    violations.length === 0
      ? html`<p>
          Ingen. Turnusen er kontrollert mot reglene og talt opp på nytt, uavhengig av søket som laget den.
        </p>`
      : html`<ul>
          ${violations.map(({ text, citation }) => html`<li>${citation === null ? 'Enhetens regel' : `${citation.paragraph} ${citation.subsection}`}: ${text}</li>`)}
        </ul>`
  return html`<section>
    <h2>Brudd</h2>
    ${body}
    <ul>
      ${basis.map((line) => html`<li>${line}</li>`)}
    </ul>
  </section>`
}

function holesPart({ holes, boundFormula, uncoveredHours }: KanAnswer): Html {
  if (holes.length === 0) return html``
  return html`<section>
    <h2>Hull: ${holes.length} vakter, ${decimalText(uncoveredHours ?? 0, 1)} timer</h2>
    <p class="formula">Innenfor stillingenes timer kan ingen turnus komme under: ${boundFormula ?? ''}</p>
    ${holes.map(holePart)}
  </section>`
}

function holePart(hole: HoleOut): Html {
  const needs = hole.competences.length === 0 ? '' : `, ${hole.competences.join(' og ')}`
  return html`<div class="hole">
    <h3>${hole.weekday} ${hole.date}, ${hole.shift}${needs}</h3>
    <p class="change">
      ${hole.singleChange === null ? 'Ingen enkelt endring åpner vakten.' : `Én endring som åpner den: ${hole.singleChange.text}.`}
    </p>
    <ul class="candidates">
      ${groupedReasons(hole).map(({ reason, employees }) => html`<li><b>${employees.join(', ')}</b>: ${reason}</li>`)}
    </ul>
  </div>`
}

function rostersPart(answer: KanAnswer): Html {
  const solved = answer.variants.filter(({ status }) => status === 'solved')
  return html`${solved.map(
    (one) =>
      html`<section class="roster">
        <h2>Turnus: ${one.name}${one.hypothetical ? ' (tenkt stab)' : ''}</h2>
        <p class="formula">
          ${one.shifts.map(({ code, name, time, hours }) => `${code} = ${name} ${time} (${decimalText(hours, 2)} t)`).join('; ')}.
          Tomt = fri. «helg 0» er helgegruppa.
        </p>
        ${rosterGrid(one, answer.plan.start)}
      </section>`,
  )}`
}

function footerPart({ run, seconds }: KanAnswer): Html {
  const inputs = Object.entries(run.inputs).map(([name, hash]) => `${name} ${hash.slice(0, 12)}`)
  return html`<footer>
    Handlingsrom ${run.codeVersion}, lov ${run.lawVersion}. Frø ${run.seed},
    ${run.iterations === null ? `tidsgrense (${decimalText(seconds, 1)} s)` : `${run.iterations} iterasjoner`}.
    Inndata (SHA-256): ${inputs.join(', ')}.
  </footer>`
}
