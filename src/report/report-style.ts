/** The report's style sheet: readable on a screen, landscape on paper, no colour that carries meaning alone. */
export const REPORT_STYLE = `
body { font: 15px/1.5 system-ui, 'Segoe UI', Roboto, Arial, sans-serif; color: #1c1c1c; background: #fff; margin: 0; }
main { max-width: 1240px; margin: 0 auto; padding: 24px; }
h1 { margin: 0 0 8px; font-size: 26px; }
h2 { margin: 32px 0 8px; font-size: 20px; border-bottom: 2px solid #0b5394; padding-bottom: 4px; }
h3 { margin: 18px 0 4px; font-size: 16px; }
.question { margin: 0; color: #0b5394; font-weight: 600; }
.constructed { background: #fff3c4; border: 1px solid #8a6d00; padding: 6px 10px; font-weight: 700; margin: 0 0 12px; }
.answer { font-size: 18px; border-left: 6px solid #8a6d00; padding: 8px 14px; background: #f6f6f6; margin: 8px 0; }
.answer-ja { border-color: #1d6b2e; } .answer-nei { border-color: #a01616; }
.note { background: #fff8e1; padding: 6px 10px; margin: 6px 0; }
table { border-collapse: collapse; width: 100%; margin: 6px 0; }
th, td { text-align: left; vertical-align: top; padding: 4px 8px; border-bottom: 1px solid #ddd; }
thead th { background: #eef3f8; }
.number { text-align: right; white-space: nowrap; }
.formula { color: #444; font-size: 13px; }
.checks { padding-left: 20px; } .checks .bad { font-weight: 700; color: #a01616; }
.hole { border: 1px solid #ddd; padding: 6px 12px; margin: 8px 0; break-inside: avoid; }
.hole h3 { margin: 0; } .change { margin: 2px 0; font-weight: 600; } .candidates { margin: 2px 0; font-size: 12px; color: #333; }
figure { margin: 12px 0; } figcaption { font-size: 13px; color: #444; }
.grid { font-size: 11px; line-height: 1.25; margin-bottom: 14px; }
.grid th, .grid td { padding: 1px 3px; border: 1px solid #ddd; white-space: nowrap; }
.grid .cell, .grid .day { text-align: center; min-width: 15px; }
.grid .week { border-left: 2px solid #667; } .grid .red { background: #fbeeee; }
.grid { break-inside: avoid; } .grid tr, table:not(.grid), figure, .note { break-inside: avoid; } h2, h3 { break-after: avoid; } .grid tfoot { background: #f4f4f4; } .light { color: #555; font-weight: 400; }
footer { margin-top: 32px; font-size: 12px; color: #555; border-top: 1px solid #ddd; padding-top: 8px; overflow-wrap: anywhere; }
@page { size: A4 landscape; margin: 12mm; }
@media print { .formula, .candidates, figcaption { font-size: 9px; } main { max-width: none; padding: 0; } body { font-size: 11px; } .roster { break-before: page; } .grid { font-size: 8.5px; } }
`
