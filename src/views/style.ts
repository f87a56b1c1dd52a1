/**
 * What all pages look like: ink on paper, one accent, serif for what people wrote and sans for what the tool says. Contrast is at least
 * 4.5:1 in both schemes (WCAG 2.2 AA). `light-dark()` is not used: older browsers of archives must show the pages too.
 */
export const STYLE = `
:root{--paper:#fbfaf7;--card:#fff;--ink:#1f1d1a;--quiet:#5c574f;--line:#d9d4ca;--accent:#7a2e1d;--keep:#1d5a3a;--keep-back:#e9f3ec;--drop:#8c2f1c;--drop-back:#f9ebe6;--mark:#f4e6b8;--bar:#8a5a44;--bar-2:#4a6a7c}
@media (prefers-color-scheme:dark){:root{--paper:#191816;--card:#22201d;--ink:#ece7dd;--quiet:#b3aca0;--line:#403c36;--accent:#e8a18c;--keep:#8fd0a9;--keep-back:#1d2d24;--drop:#f0a793;--drop-back:#35221d;--mark:#574a1c;--bar:#c48d74;--bar-2:#8db1c6}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif;-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:78rem;padding:2rem 1.5rem 4rem}
h1,h2,h3,.prose{font-family:Charter,"Iowan Old Style",Georgia,"Noto Serif","Noto Serif CJK SC",serif}
h1{font-size:2rem;line-height:1.2;margin:.2rem 0 .5rem;font-weight:600;overflow-wrap:anywhere;text-wrap:balance}
h2{font-size:1.3rem;font-weight:600;margin:2.5rem 0 .8rem;padding-top:.6rem;border-top:2px solid var(--ink)}
h3{font-size:1.05rem;margin:1.2rem 0 .4rem}
p{margin:.4rem 0;max-width:48rem}
a{color:var(--accent);text-underline-offset:.15em;overflow-wrap:anywhere}
code,.mono{font:.86em/1.4 ui-monospace,"SFMono-Regular",Menlo,Consolas,"Noto Sans Mono",monospace;overflow-wrap:anywhere}
.quiet{color:var(--quiet)}
.kicker{color:var(--accent);font-size:.8rem;letter-spacing:.09em;text-transform:uppercase;margin:0}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem;z-index:9}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--quiet);padding:.3rem 0;font-size:.85rem}
th,td{text-align:left;padding:.35rem .7rem .35rem 0;border-bottom:1px solid var(--line);vertical-align:top}
thead th{border-bottom:2px solid var(--line);font-weight:600;white-space:nowrap}
tbody th{font-weight:600}
.number{text-align:right;white-space:nowrap}
.chip{display:inline-block;border:1px solid currentColor;border-radius:1rem;padding:0 .55rem;font-size:.78rem;line-height:1.5;white-space:nowrap}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.6rem 1.2rem;margin:1.2rem 0;padding:0}
.facts div{border-top:2px solid var(--line);padding-top:.4rem}
.facts dt{color:var(--quiet);font-size:.85rem}
.facts dd{margin:0;font-size:1.5rem;font-variant-numeric:tabular-nums}
[hidden]{display:none!important}
@media (max-width:40rem){body{padding:1.2rem 1rem 3rem}h1{font-size:1.55rem}}
@media print{:root{--paper:#fff;--card:#fff;--ink:#000;--quiet:#444;--line:#bbb}html{font-size:10pt}body{max-width:none;padding:0}.no-print{display:none!important}h2{break-after:avoid}tr,figure,li{break-inside:avoid}}
`;
