/** Beside the common style: two columns, pieces in the colours of their fate, the panel of reasons. */
export const EXPLAIN_STYLE = `
.filters{position:sticky;top:0;z-index:2;background:var(--paper);border-bottom:1px solid var(--line);padding:.5rem 0;display:flex;flex-wrap:wrap;gap:.4rem 1.5rem;align-items:baseline;margin-top:1rem}
.filters fieldset{border:0;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem}
.filters legend{float:left;margin-right:.8rem;font-weight:600}
.filters label{white-space:nowrap}
.filters details[open]{flex-basis:100%;order:3;max-height:35vh;overflow:auto}
.filters p{margin:0}
input{accent-color:var(--accent)}
.sides{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:2.5rem}
.pieces{list-style:none;margin:0;padding:0}
.piece{border-left:4px solid var(--line);margin:0 0 .45rem;padding:.15rem .6rem}
.piece.kept{border-color:var(--keep);background:var(--keep-back)}
.piece.dropped{border-color:var(--drop);background:var(--drop-back)}
.piece summary{list-style:none;cursor:pointer;display:block}
.piece summary::-webkit-details-marker{display:none}
.piece .sign{display:inline-block;width:1rem;font-weight:700}
.kept .sign,.kept summary code{color:var(--keep)}
.dropped .sign,.dropped summary code{color:var(--drop)}
.piece .prose{display:block;overflow-wrap:anywhere;max-height:4.6em;overflow:hidden}
.piece details[open] .prose,.piece.kept .prose{max-height:none}
.dropped .prose{font-size:.9rem;color:var(--quiet)}
.why{font-size:.88rem;border-top:1px solid var(--line);padding:.35rem 0;margin:.35rem 0 0}
.lit{box-shadow:0 0 0 2px var(--accent)}
.result{font-size:1.06rem;line-height:1.6}
.result .block{margin:0 0 1rem;padding:.1rem .5rem;border-radius:2px;overflow-wrap:anywhere}
.result h4{font-size:1.15rem;line-height:1.3}
.result blockquote{border-left:3px solid var(--line)}
.result ul{padding-left:1.6rem!important}
.result .figure,.result .embed{font-family:inherit;font-size:.92rem;color:var(--quiet);border:1px solid var(--line);padding:.5rem .7rem!important}
.plain{list-style:none;margin:0;padding:0}
.plain li+li{margin-top:.4rem}
.value{overflow-wrap:anywhere}
#reason{position:fixed;left:0;right:0;bottom:0;background:var(--card);border-top:3px solid var(--accent);padding:.7rem 1.5rem;font-size:.93rem;z-index:3;box-shadow:0 -4px 18px rgb(0 0 0/.18)}
table td:nth-child(2){min-width:11rem}
@media screen and (min-width:52.01rem){.result{position:sticky;top:3.5rem;max-height:calc(100vh - 9rem);overflow:auto}}
@media (max-width:52rem){.sides{grid-template-columns:minmax(0,1fr)}.filters{position:static}}
@media print{.sides{grid-template-columns:1fr 1fr}.piece .prose{max-height:none}}
`;
