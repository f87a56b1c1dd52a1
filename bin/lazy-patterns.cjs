'use strict';
/*
 * Build step: regular expressions of a module are made when they are first asked for. V8 parses a pattern and builds its sets of
 * characters where the literal is evaluated, and no code cache spares that: all at load took a sixth of a short run, most of it for
 * patterns that the document never needs. The sources stay as one writes them:
 *
 *     const DIGIT = /\p{Nd}/u;            let DIGIT$; const DIGIT = () => (DIGIT$ ??= /\p{Nd}/u);
 *     DIGIT.test(text);             →     DIGIT().test(text);
 */
const ts = require('typescript');

/** The text of a TypeScript module with its patterns made lazily: constants of the module that are not exported. */
function lazyPatterns(text) {
  const file = ts.createSourceFile('module.ts', text, ts.ScriptTarget.ESNext, true);
  const statements = patternStatements(file);
  const uses = usesOf(file, new Set(statements.map(nameOf)));
  const edits = [];
  for (const statement of statements) {
    const places = uses.get(nameOf(statement));
    if (places !== null) edits.push(...declarationEdits(statement), ...places.map(useEdit));
  }
  return applied(text, edits);
}

/** `const NAME = /…/;` and `const NAME = new RegExp(…);` at the top of the module. */
function patternStatements(file) {
  return file.statements.filter((statement) => {
    if (!ts.isVariableStatement(statement) || statement.modifiers || !(statement.declarationList.flags & ts.NodeFlags.Const)) return false;
    const [declaration, ...others] = statement.declarationList.declarations;
    return others.length === 0 && ts.isIdentifier(declaration.name) && declaration.initializer && isPattern(declaration.initializer);
  });
}

function isPattern(node) {
  return ts.isRegularExpressionLiteral(node) || (ts.isNewExpression(node) && node.expression.getText() === 'RegExp');
}

function nameOf(statement) {
  return statement.declarationList.declarations[0].name.text;
}

/** Where each name is read; null where the module also means something else by it, or exports it. */
function usesOf(file, names) {
  const uses = new Map([...names].map((name) => [name, []]));
  const visit = (node) => {
    if (ts.isIdentifier(node) && names.has(node.text) && !isLabel(node)) {
      if (!isRead(node)) uses.set(node.text, null);
      else if (!isOwnName(node, file)) uses.get(node.text)?.push(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return uses;
}

/** `x.NAME`, `{ NAME: … }`, which have nothing to do with the constant. */
function isLabel(node) {
  const { parent } = node;
  return (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === node;
}

function isOwnName({ parent }, file) {
  return ts.isVariableDeclaration(parent) && parent.parent.parent.parent === file;
}

/** Any other place of a name than in an expression may declare it anew, or is none of this step's business. */
function isRead(node) {
  const { parent } = node;
  if (ts.isVariableDeclaration(parent)) return parent.initializer === node || isOwnName(node, node.getSourceFile());
  return (
    ts.isShorthandPropertyAssignment(parent) ||
    ts.isTemplateSpan(parent) ||
    ts.isSpreadElement(parent) ||
    (ts.isArrowFunction(parent) && parent.body === node) ||
    (ts.isExpression(parent) && !ts.isFunctionLike(parent))
  );
}

function declarationEdits(statement) {
  const name = nameOf(statement);
  const { initializer } = statement.declarationList.declarations[0];
  return [
    [statement.getStart(), initializer.getStart(), `let ${name}$: RegExp | undefined; const ${name} = () => (${name}$ ??= `],
    [initializer.end, initializer.end, ')'],
  ];
}

function useEdit(node) {
  return [node.end, node.end, ts.isShorthandPropertyAssignment(node.parent) ? `: ${node.text}()` : '()'];
}

function applied(text, edits) {
  let done = '';
  let at = 0;
  for (const [from, to, replacement] of edits.sort((a, b) => a[0] - b[0])) {
    done += text.slice(at, from) + replacement;
    at = to;
  }
  return done + text.slice(at);
}

module.exports = { lazyPatterns };
