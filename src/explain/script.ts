/** What the page does: tells the reason of the piece under the pointer or the focus, hides pieces by state, rule and words, moves by keys. */
export const SCRIPT = `
(function () {
'use strict';
function all(css) { return Array.prototype.slice.call(document.querySelectorAll(css)); }
function by(id) { return document.getElementById(id); }
var panel = by('reason'), shown = by('shown'), rule = by('rule'), find = by('find');
var hint = panel.innerHTML;
var pieces = all('.pieces > li');
var states = all('input[name=state]');
var words = pieces.map(function (piece) { return piece.querySelector('.words').textContent.toLowerCase(); });
var lit = [];

function light(number) {
  lit.forEach(function (node) { node.classList.remove('lit'); });
  lit = number === null ? [] : all('[data-piece="' + number + '"]');
  lit.forEach(function (node) { node.classList.add('lit'); });
  panel.classList.toggle('empty', number === null);
  if (number === null) { panel.innerHTML = hint; return; }
  var why = by('s' + number).querySelector('.why').cloneNode(true);
  panel.replaceChildren(why);
  reveal(by('r' + number));
}
/** The result scrolls in its own frame where it stands beside the source. */
function reveal(block) {
  if (!block || block.matches(':hover')) return;
  var frame = block.closest('.result');
  if (frame.scrollHeight <= frame.clientHeight) return;
  var offset = block.getBoundingClientRect().top - frame.getBoundingClientRect().top;
  if (offset < 0 || offset > frame.clientHeight - 60) frame.scrollTop += offset - frame.clientHeight / 3;
}
function pieceOf(event) {
  var node = event.target.closest ? event.target.closest('[data-piece]') : null;
  return node ? node.getAttribute('data-piece') : null;
}
['mouseover', 'focusin'].forEach(function (name) {
  document.addEventListener(name, function (event) {
    var number = pieceOf(event);
    if (number !== null) light(number);
  });
});
document.addEventListener('click', function (event) {
  var number = pieceOf(event);
  if (number === null || event.target.closest('.pieces')) return;
  if (by('s' + number).hidden) clear();
  go(by('s' + number));
});

function go(piece) {
  piece.querySelector('summary').focus({ preventScroll: true });
  piece.scrollIntoView({ block: 'center' });
}
function step(by) {
  var visible = pieces.filter(function (piece) { return !piece.hidden; });
  var at = visible.findIndex(function (piece) { return piece.classList.contains('lit'); });
  var next = visible[Math.max(0, Math.min(visible.length - 1, at + by))];
  if (next) go(next);
}
function clear() {
  states[0].checked = true;
  rule.value = '';
  find.value = '';
  filter();
}
document.addEventListener('keydown', function (event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') { clear(); light(null); return; }
  if (event.target.matches('input[type=search],select')) return;
  if (event.key === 'j') step(1);
  else if (event.key === 'k') step(-1);
  else if (event.key === '/') { event.preventDefault(); find.focus(); }
});

function filter() {
  var state = states.filter(function (box) { return box.checked; })[0].value;
  var wanted = find.value.trim().toLowerCase();
  var count = 0;
  pieces.forEach(function (piece, index) {
    var isShown = (state === '' || piece.dataset.state === state)
      && (rule.value === '' || piece.dataset.state + ' ' + piece.dataset.rule === rule.value)
      && (wanted === '' || words[index].indexOf(wanted) >= 0);
    piece.hidden = !isShown;
    if (isShown) count++;
  });
  shown.textContent = count + (count === 1 ? ' piece' : ' pieces');
  by('nothing').hidden = count > 0;
}
states.concat([rule]).forEach(function (box) { box.addEventListener('change', filter); });
find.addEventListener('input', filter);
all('.choose').forEach(function (button) {
  button.addEventListener('click', function () {
    clear();
    rule.value = button.dataset.rule;
    filter();
    by('document').scrollIntoView();
    rule.focus({ preventScroll: true });
  });
});
})();
`;
