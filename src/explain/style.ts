/** Beside the common style: the strip, two columns, pieces in the colours of their fate, the reason below the result. */
import { CHART_STYLE } from '../views/charts';

export const EXPLAIN_STYLE = `${CHART_STYLE}
.failure{border-left:4px solid var(--drop);background:var(--drop-back);padding:.6rem .9rem}
.strip{margin:1.2rem 0 0}
.strip svg{display:block;width:100%;height:1.7rem;background:var(--hair)}
.strip rect.kept{fill:var(--keep)}
.strip rect.dropped{fill:var(--drop);opacity:.42}
.key.kept::before{background:var(--keep)}
.key.dropped::before{background:var(--drop);opacity:.42}
.strip rect{stroke:var(--paper);stroke-width:1px;cursor:pointer}
.strip rect.lit{fill:var(--ink);opacity:1}
.strip figcaption{display:flex;flex-wrap:wrap;gap:.1rem 1.2rem;margin-top:.35rem}
.key::before{content:"";display:inline-block;width:.75em;height:.75em;margin-right:.4em}
#document h2{margin-bottom:.3rem}
.filters{position:sticky;top:0;z-index:4;background:var(--paper);padding:.6rem 0;border-bottom:1px solid var(--line)}
.keys{font-size:.82rem;margin-left:auto}
.sides{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:2.5rem}
.sides h3{font:600 .82rem/1.4 system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif;color:var(--quiet);margin:1rem 0 .7rem}
.pieces{list-style:none;margin:0;padding:0}
.piece{border-left:3px solid var(--line);margin:0 0 .3rem;padding:.2rem .8rem .3rem}
.piece.kept{border-color:var(--keep);background:var(--card);box-shadow:0 0 0 1px var(--hair)}
.piece.dropped{border-color:var(--drop)}
.piece summary{list-style:none;display:block;cursor:pointer}
.piece summary::-webkit-details-marker{display:none}
.label{display:block;font-size:.78rem}
.label .sign{display:inline-block;width:1rem;font-weight:700}
.kept .label{color:var(--keep)}
.dropped .label{color:var(--drop)}
.words{display:block;overflow-wrap:anywhere}
.dropped .words{font-size:.9rem;line-height:1.45;color:var(--quiet);display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}
.dropped details[open] .words{display:block}
.why{font-size:.88rem;margin:.45rem 0 .2rem;padding-top:.4rem;border-top:1px solid var(--line)}
.piece.lit,.block.lit{box-shadow:0 0 0 2px var(--accent);border-radius:2px}
.right{min-width:0}
.result{background:var(--card);box-shadow:var(--shadow);padding:1.4rem 1.7rem;font-size:1.06rem;line-height:1.62}
.head{border-bottom:1px solid var(--line);margin:0 0 .9rem;padding:0 .45rem .8rem}
.head .title{font-size:1.5rem;line-height:1.22;font-weight:700;margin:.25rem 0 .4rem;overflow-wrap:anywhere}
.head p{margin:.2rem 0}
.block{margin:0 0 .7rem;padding:.15rem .45rem;overflow-wrap:anywhere;cursor:pointer}
.result h4{font-size:1.18rem;line-height:1.3;margin-top:1.1rem}
.result blockquote{border-left:3px solid var(--line);padding-left:1rem}
.result ul{padding-left:1.7rem}
.result .embed,.frame{display:block;background:var(--bar-back);padding:1.6rem 1rem;text-align:center;font-size:.88rem;color:var(--quiet)}
.caption{display:block;font-size:.88rem;font-style:italic;color:var(--quiet);padding-top:.4rem}
#reason{font-size:.92rem;border-top:3px solid var(--accent);background:var(--paper);padding:.5rem .2rem;min-height:6.2rem}
#reason .why{border:0;padding:0;margin:0}
#reason p{margin:0}
.fields td{min-width:11rem}
.fields th{padding-right:1.4rem}
.value{overflow-wrap:anywhere}
.fields .plain li+li{margin-top:.5rem}
.fields p{margin:0}
.fields .plain+p{margin-top:.4rem}
.rules .bar-cell{width:9rem;min-width:5rem;vertical-align:middle}
.rules td:last-child{min-width:18rem}
.rules .kept .bar{fill:var(--keep)}
.rules .dropped .bar{fill:var(--drop)}
.choose{font:inherit;color:inherit;background:none;border:0;padding:0;text-align:left;cursor:pointer;text-decoration:underline;text-decoration-style:dotted;text-underline-offset:.25em}
@media screen and (min-width:60.01rem){.right{position:sticky;top:3.6rem;align-self:start;display:flex;flex-direction:column;max-height:calc(100vh - 4.2rem)}.result{overflow:auto;min-height:9rem}}
@media (max-width:60rem){.sides{grid-template-columns:minmax(0,1fr);gap:1rem}.keys{display:none}.filters{gap:.4rem .9rem}#reason{position:fixed;left:0;right:0;bottom:0;z-index:5;min-height:0;padding:.7rem 1rem;background:var(--card);box-shadow:0 -4px 18px rgb(0 0 0/.2)}#reason.empty{display:none}.result{padding:1rem}}
@media (max-width:40rem){.filters{position:static}}
@media print{.sides{grid-template-columns:1fr 1fr;gap:1rem}.dropped .words{-webkit-line-clamp:none;display:block}.result{box-shadow:none;border:1px solid var(--line)}.piece.kept{box-shadow:none}}
`;
