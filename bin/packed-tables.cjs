'use strict';
/*
 * Build step: tables that a module writes out are packed here and not at each start. A call of a function from a module named
 * `packed` or `packed-…` with nothing but literals is replaced by its answer, which JSON must be able to hold:
 *
 *     import { packed } from './packed';
 *     const TAGS = packed({ en: ['tags', 'topics'] });     →     const TAGS = "\ntags\ntopics\n";
 */
const path = require('node:path');
const { buildSync } = require('esbuild');
const ts = require('typescript');

/** The text of the TypeScript module `file` with its tables packed. */
function packedTables(text, file) {
  if (!text.includes('/packed')) return text;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const packers = packersOf(source, path.dirname(file));
  let done = '';
  let at = 0;
  const visit = (node) => {
    const pack = ts.isCallExpression(node) && ts.isIdentifier(node.expression) && packers.get(node.expression.text);
    if (!pack || !node.arguments.every(isWrittenOut)) return ts.forEachChild(node, visit);
    const packed = pack(...new Function(`return [${node.arguments.map((argument) => argument.getText()).join()}];`)());
    done += text.slice(at, node.getStart()) + JSON.stringify(packed);
    at = node.end;
  };
  visit(source);
  return done + text.slice(at);
}

/** The functions that a module imports from packing ones, by the names it gives them. */
function packersOf({ statements }, folder) {
  const packers = new Map();
  for (const statement of statements) {
    if (!ts.isImportDeclaration(statement) || !/^\..*\/packed[^/]*$/.test(statement.moduleSpecifier.text)) continue;
    const bindings = statement.importClause?.namedBindings;
    for (const { name, propertyName, isTypeOnly } of bindings?.elements ?? []) {
      if (isTypeOnly) continue;
      packers.set(name.text, exportsOf(path.resolve(folder, `${statement.moduleSpecifier.text}.ts`))[(propertyName ?? name).text]);
    }
  }
  return packers;
}

const modules = new Map();

function exportsOf(file) {
  if (!modules.has(file)) {
    const [{ text }] = buildSync({ entryPoints: [file], bundle: true, write: false, format: 'cjs', platform: 'node' }).outputFiles;
    const module = { exports: {} };
    new Function('module', 'exports', text)(module, module.exports);
    modules.set(file, module.exports);
  }
  return modules.get(file);
}

function isWrittenOut(node) {
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.every(
      (property) => ts.isPropertyAssignment(property) && !ts.isComputedPropertyName(property.name) && isWrittenOut(property.initializer),
    );
  }
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isWrittenOut);
  return ts.isStringLiteral(node) || ts.isNumericLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node);
}

module.exports = { packedTables };
