/** What the page does: shows the reason of the piece under the pointer or the focus, and hides pieces by state and rule. */
export const SCRIPT = `
(function () {
  'use strict';
  var panel = document.getElementById('reason');
  var shown = document.getElementById('shown');
  var pieces = Array.prototype.slice.call(document.querySelectorAll('.pieces > li'));
  var boxes = Array.prototype.slice.call(document.querySelectorAll('.filters input'));
  var lit = [];

  function light(number) {
    lit.forEach(function (node) { node.classList.remove('lit'); });
    lit = number === null ? [] : [document.getElementById('s' + number), document.getElementById('r' + number)].filter(Boolean);
    lit.forEach(function (node) { node.classList.add('lit'); });
    panel.hidden = number === null;
    if (number === null) return;
    var why = document.querySelector('#s' + number + ' .why');
    reveal(document.getElementById('r' + number));
    panel.replaceChildren.apply(panel, Array.prototype.map.call(why.childNodes, function (node) { return node.cloneNode(true); }));
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
  document.addEventListener('keydown', function (event) { if (event.key === 'Escape') light(null); });

  function filter() {
    var off = {};
    boxes.forEach(function (box) {
      if (!box.checked) off[box.dataset.state ? 'state ' + box.dataset.state : 'rule ' + box.dataset.rule] = true;
    });
    var count = 0;
    pieces.forEach(function (piece) {
      var state = piece.dataset.state;
      piece.hidden = off['state ' + state] === true || (state === 'dropped' && off['rule ' + piece.dataset.rule] === true);
      if (!piece.hidden) count++;
    });
    shown.textContent = count + (count === 1 ? ' piece shown' : ' pieces shown');
  }
  boxes.forEach(function (box) { box.addEventListener('change', filter); });
  filter();
})();
`;
