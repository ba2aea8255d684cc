/** How the HTML report looks, by day and by night. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: light-dark(#1b1f24, #e6e9ee); --soft: light-dark(#57606a, #9aa4b0);
  --paper: light-dark(#fff, #14171c); --card: light-dark(#f4f6f8, #1e232b); --line: light-dark(#d5dae0, #333b46);
  --error: light-dark(#b3261e, #ff8a80); --warning: light-dark(#8a5a00, #ffcb6b); --info: light-dark(#0b57d0, #8ab4f8);
  --good: light-dark(#146c2e, #7bd88f); }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; overflow-wrap: anywhere; } h2 { font-size: 1.15rem; margin-top: 2rem; }
code { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
.verdict { font-weight: 600; } .verdict.ok { color: var(--good); } .verdict.failed { color: var(--error); }
.figures { display: flex; flex-wrap: wrap; gap: .75rem; margin: 0; }
.figures div { background: var(--card); border-radius: .5rem; padding: .5rem .9rem; }
.figures dd { font-size: 1.25rem; } dt { color: var(--soft); font-size: .85rem; } dd { margin: 0; }
details { background: var(--card); border-left: .25rem solid var(--info); border-radius: .4rem; margin: .6rem 0; padding: .6rem .9rem; }
details.error { border-color: var(--error); } details.warning { border-color: var(--warning); }
summary { cursor: pointer; } details dl { display: grid; gap: .3rem; margin: .6rem 0 0; }
details dl div { display: grid; grid-template-columns: 6rem 1fr; } .times { color: var(--soft); }
.wide { overflow-x: auto; } table { border-collapse: collapse; font-size: 14px; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .7rem; text-align: right; white-space: nowrap; }
th[scope=row], th:first-child { text-align: left; font-weight: 400; } .never { color: var(--warning); }
`;
