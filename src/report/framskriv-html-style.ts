/** The style sheet: one upright A4 page of answer and plots, tables after it. Nothing is told by colour alone. */
export const FRAMSKRIV_STYLE = `
body { font: 14px/1.4 system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', Arial, sans-serif; color: #1c1c1c; background: #fff; margin: 0; }
main { max-width: 760px; margin: 0 auto; padding: 20px; }
h1 { margin: 0; font-size: 22px; } h2 { font-size: 15px; margin: 14px 0 4px; border-bottom: 1.5px solid #0b5394; padding-bottom: 2px; }
p { margin: 4px 0; }
.question { color: #0b5394; font-weight: 700; margin: 0; }
.answer { font-size: 15px; border: 1px solid #6b6b6b; border-left: 6px solid #8a6d00; padding: 6px 10px; background: #f6f6f6; margin: 6px 0; }
.answer-ja { border-left-color: #1d6b2e; } .answer-nei { border-left-color: #a01616; }
.notes { margin: 4px 0; padding: 4px 8px 4px 22px; background: #fff8e1; border: 1px solid #8a6d00; } .notes .strong { font-weight: 700; }
.plots { display: grid; grid-template-columns: 1fr 1fr; gap: 6px 16px; margin: 6px 0; }
figure { margin: 0; min-width: 0; break-inside: avoid; } figure svg { width: 100%; height: auto; display: block; }
figcaption { font-size: 12px; line-height: 1.25; } figcaption b { display: block; }
.halves { display: grid; grid-template-columns: 1.15fr 1fr; gap: 16px; } .halves h2 { margin-top: 4px; }
ul { margin: 4px 0; padding-left: 18px; } li { margin: 1px 0; }
table { border-collapse: collapse; width: 100%; margin: 4px 0 12px; font-size: 12px; } caption { text-align: left; font-weight: 700; padding: 4px 0; }
th, td { text-align: left; vertical-align: top; padding: 2px 5px; border-bottom: 1px solid #ccc; font-weight: 400; }
thead th { background: #eef3f8; font-weight: 700; vertical-align: bottom; } .number { text-align: right; white-space: nowrap; }
caption.small { font-weight: 400; padding: 0 0 3px; } thead .number { white-space: normal; } .wide { overflow-x: auto; } .small { font-size: 12px; color: #333; } .caution { margin: 0; }
footer { margin-top: 14px; font-size: 12px; color: #333; border-top: 1px solid #ccc; padding-top: 6px; overflow-wrap: anywhere; }
@page { size: A4 portrait; margin: 11mm 12mm; }
@media (max-width: 640px) { .plots, .halves { grid-template-columns: 1fr; } }
@media print {
  main { max-width: none; padding: 0; } body { font-size: 10.5px; line-height: 1.3; } h1 { font-size: 18px; } h2 { font-size: 12px; margin: 10px 0 3px; break-after: avoid; }
  .answer { font-size: 11.5px; padding: 4px 8px; margin: 4px 0; } .notes { margin: 3px 0; padding: 2px 6px 2px 18px; font-size: 9.5px; line-height: 1.22; }
  .plots { gap: 3px 14px; margin: 4px 0; } figcaption { font-size: 9.5px; } .halves { gap: 14px; font-size: 9.5px; line-height: 1.22; } .halves table { font-size: 9.5px; margin-bottom: 2px; }
  table { font-size: 9px; } th, td { padding: 1px 4px; } tr { break-inside: avoid; } thead { display: table-header-group; } caption { break-after: avoid; }
  .short { break-inside: avoid; } caption.small { font-weight: 400; padding: 0 0 3px; } .wide { overflow: visible; } .small, footer { font-size: 9px; } .details { break-before: page; } ul { margin: 2px 0; }
}
`
