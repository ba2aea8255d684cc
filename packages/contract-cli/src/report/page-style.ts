/** The style of the HTML report: light, dark, on small screens and on paper. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: light-dark(#1b1f24, #e6e9ee); --soft: light-dark(#57606a, #9aa4b0);
  --paper: light-dark(#fff, #14171c); --card: light-dark(#f4f6f8, #1e232b); --line: light-dark(#d5dae0, #333b46);
  --error: light-dark(#b3261e, #ff8a80); --warning: light-dark(#8a5a00, #ffcb6b); --info: light-dark(#0b57d0, #8ab4f8);
  --good: light-dark(#146c2e, #7bd88f); }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
header, main { max-width: 72rem; margin: 0 auto; padding: 0 1.5rem; } header { padding-top: 1rem; } main { padding-bottom: 3rem; }
h1 { font-size: 1.5rem; overflow-wrap: anywhere; } h2 { font-size: 1.2rem; margin: 2.2rem 0 .8rem; }
h3 { font-size: 1rem; margin: 1.2rem 0 .5rem; } h4 { display: inline; font: inherit; overflow-wrap: anywhere; }
a { color: var(--info); } :focus-visible { outline: .15rem solid var(--info); outline-offset: .15rem; }
nav { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin-top: 1.2rem; }
code { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; } code span { display: inline-block; max-width: 100%; }
.verdict { font-size: 1.1rem; font-weight: 600; } .verdict.ok { color: var(--good); } .verdict.failed { color: var(--error); }
.figures { display: flex; flex-wrap: wrap; gap: .6rem; margin: 0; }
.figures div { background: var(--card); border-radius: .5rem; padding: .4rem .8rem; }
.figures dd { font-size: 1.25rem; } dt { color: var(--soft); font-size: .85rem; } dd { margin: 0; }
li { overflow-wrap: anywhere; margin: .3rem 0; } ul { padding-left: 1.2rem; }
details { background: var(--card); border-left: .25rem solid var(--info); border-radius: .4rem; margin: .6rem 0; padding: .6rem .9rem; }
details.error { border-color: var(--error); } details.warning { border-color: var(--warning); } details:target { outline: .15rem solid var(--info); }
summary { cursor: pointer; overflow-wrap: anywhere; } summary h4::after { content: ""; display: block; }
.error b, a.error { color: var(--error); } .warning b, a.warning { color: var(--warning); } .times { color: var(--soft); }
details dl { display: grid; gap: .3rem; margin: .6rem 0 0; }
details dl div { display: grid; grid-template-columns: 6rem 1fr; align-items: baseline; }
.wide { overflow-x: auto; } table { border-collapse: collapse; font-size: 14px; font-variant-numeric: tabular-nums; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .7rem; text-align: right; white-space: nowrap; }
tbody tr:hover > * { background: var(--card); }
th:first-child { text-align: left; font-weight: 400; position: sticky; left: 0; background: var(--paper); padding-left: 0; }
.never { color: var(--warning); }
@media (max-width: 40rem) {
  header, main { padding-left: 1rem; padding-right: 1rem; } h1 { font-size: 1.3rem; }
  .figures div { padding: .3rem .6rem; } .figures dd { font-size: 1.1rem; }
  details dl div { grid-template-columns: 1fr; }
  th:first-child { min-width: 42vw; white-space: normal; overflow-wrap: break-word; } th, td { padding: .3rem .45rem; }
}
@media print {
  :root { color-scheme: light; } body { font-size: 10pt; } nav { display: none; } .wide { overflow: visible; }
  details, tr, .figures { break-inside: avoid; } h2, h3 { break-after: avoid; } th:first-child { position: static; }
}
`;
