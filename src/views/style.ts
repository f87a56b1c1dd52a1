/**
 * What all pages look like: ink on paper, serif for what people wrote and sans for what the tool says, one colour for measures, and two
 * that mean kept and dropped everywhere. Contrast is at least 4.5:1 in both schemes (WCAG 2.2 AA). `light-dark()` is not used: older
 * browsers of archives must show the pages too.
 */
const COLOURS = `
:root{--paper:#faf8f4;--card:#fff;--ink:#1c1b19;--quiet:#5d584f;--line:#dcd6ca;--hair:#ebe6dc;--accent:#8a2f1b;--keep:#1b5b3c;--keep-back:#e4f1e8;--drop:#96321d;--drop-back:#fbe9e3;--mark:#f6e7ad;--bar:#3f6079;--bar-back:#e3e9ee;--shadow:0 1px 2px rgb(40 30 20/.06),0 6px 20px rgb(40 30 20/.07)}
@media (prefers-color-scheme:dark){:root{--paper:#151513;--card:#1e1d1b;--ink:#ece8df;--quiet:#aca598;--line:#3d3a34;--hair:#2b2925;--accent:#f0a58e;--keep:#86cfa5;--keep-back:#1a2c22;--drop:#f2a592;--drop-back:#371f19;--mark:#57491a;--bar:#8fb3cc;--bar-back:#27313a;--shadow:0 1px 2px rgb(0 0 0/.4),0 6px 20px rgb(0 0 0/.35)}}`;

const TYPE = `
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif;-webkit-text-size-adjust:100%;scroll-padding-top:4rem}
body{margin:0 auto;max-width:80rem;padding:2.2rem 2rem 5rem}
h1,h2,h3,.prose{font-family:Charter,"Iowan Old Style","Source Serif 4","Noto Serif",Georgia,"Noto Serif CJK SC",serif}
h1{font-size:clamp(1.6rem,1.1rem + 2vw,2.5rem);line-height:1.15;letter-spacing:-.012em;margin:.25rem 0 .6rem;font-weight:700;overflow-wrap:anywhere;text-wrap:balance}
h2{font-size:1.45rem;line-height:1.25;font-weight:700;margin:3.2rem 0 1rem;padding-top:.8rem;border-top:3px solid var(--ink)}
h3{font-size:1.08rem;line-height:1.35;margin:1.4rem 0 .4rem}
p{margin:.5rem 0;max-width:44rem}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em;overflow-wrap:anywhere}
a:hover{text-decoration-thickness:2px}
code,.mono{font:.86em/1.4 ui-monospace,"SFMono-Regular",Menlo,Consolas,"Noto Sans Mono",monospace;overflow-wrap:anywhere}
.quiet{color:var(--quiet)}
.small{font-size:.875rem}
.kicker{color:var(--accent);font-size:.78rem;font-weight:600;letter-spacing:.1em;text-transform:uppercase;margin:0}
footer{margin-top:3.5rem;border-top:1px solid var(--line);padding-top:.4rem}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem;z-index:9}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
::selection{background:var(--mark);color:var(--ink)}`;

const PARTS = `
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--quiet);padding:0 0 .4rem;font-size:.875rem;text-wrap:pretty}
th,td{text-align:left;padding:.4rem .8rem .4rem 0;border-bottom:1px solid var(--hair);vertical-align:top}
thead th{border-bottom:1px solid var(--ink);font-weight:600;font-size:.82rem;white-space:nowrap;vertical-align:bottom}
tbody th{font-weight:600}
.number{text-align:right;white-space:nowrap}
.chip{display:inline-block;border:1px solid currentColor;border-radius:1rem;padding:0 .6rem;font-size:.76rem;line-height:1.55;white-space:nowrap}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.2rem,1fr));gap:0 1.6rem;margin:1.6rem 0 1.2rem;padding:0}
.facts div{border-top:1px solid var(--line);padding:.55rem 0 .6rem}
.facts dt{color:var(--quiet);font-size:.82rem}
.facts dd{margin:0;font-size:1.75rem;line-height:1.25;font-weight:600;letter-spacing:-.01em;font-variant-numeric:tabular-nums lining-nums}
.facts small{font-size:.82rem;font-weight:400;letter-spacing:0;color:var(--quiet)}
.controls{display:flex;flex-wrap:wrap;gap:.5rem 1.2rem;align-items:center;font-size:.92rem}
.controls p{margin:0}
.controls fieldset{border:0;padding:0;margin:0;display:flex;gap:0}
.choice{position:relative}
.choice input{position:absolute;inset:0;opacity:0;margin:0;cursor:pointer}
.choice span{display:block;padding:.28rem .8rem;border:1px solid var(--line);margin-left:-1px;background:var(--card)}
.choice:first-of-type span{border-radius:.4rem 0 0 .4rem}
.choice:last-of-type span{border-radius:0 .4rem .4rem 0}
.choice input:checked+span{background:var(--ink);border-color:var(--ink);color:var(--paper)}
.choice input:focus-visible+span{outline:3px solid var(--accent);outline-offset:2px;position:relative;z-index:1}
input[type=search],select{font:inherit;padding:.28rem .6rem;border:1px solid var(--quiet);border-radius:.4rem;background:var(--card);color:var(--ink);max-width:100%}
label{display:inline-flex;gap:.5rem;align-items:center}
kbd{font:.8em/1 ui-monospace,Menlo,Consolas,"Noto Sans Mono",monospace;border:1px solid var(--line);border-bottom-width:2px;border-radius:.25rem;padding:.12em .38em;background:var(--card);white-space:nowrap}
summary{cursor:pointer}
.plain{list-style:none;margin:0;padding:0}
[hidden]{display:none!important}`;

const MEDIA = `
@media (max-width:40rem){body{padding:1.3rem 1rem 4rem}.facts{grid-template-columns:1fr 1fr}.facts dd{font-size:1.4rem}h2{margin-top:2.4rem}}
@media print{:root{--paper:#fff;--card:#fff;--ink:#000;--quiet:#444;--line:#aaa;--hair:#ddd;--shadow:none}html{font-size:9.5pt}body{max-width:none;padding:0}.no-print{display:none!important}h2,h3,caption{break-after:avoid}tr,figure,li,dl{break-inside:avoid}a{color:inherit}*{print-color-adjust:exact}}
`;

export const STYLE = `${COLOURS}${TYPE}${PARTS}${MEDIA}`;
