import fc from 'fast-check';
import { SEAL_BYTES, hasSeal, isIntact, saysOwn, seal } from '../../src/shell/seal';

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');

test('a sealed file is known as ours and intact, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const file = bytes(seal(`${text}\n`));
      return hasSeal(file) && isIntact(file);
    }),
  );
});

test('only blanks before the last line end are added', () => {
  const text = '{"a": 1}\n';
  const sealed = seal(text);
  expect(sealed).toHaveLength(text.length + SEAL_BYTES - 1);
  expect(JSON.parse(sealed)).toEqual({ a: 1 });
  expect(sealed.trimEnd()).toBe('{"a": 1}');
});

test('any change of one byte is seen', () => {
  const file = bytes(seal('The harbour was closed on Sunday.\n'));
  for (let at = 0; at < file.length; at++) {
    const changed = Buffer.from(file);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(isIntact(changed)).toBe(false);
  }
});

test('an edited file is still known as ours', () => {
  const edited = seal('one\n').replace('one', 'two');
  expect([hasSeal(bytes(edited)), isIntact(bytes(edited))]).toEqual([true, false]);
});

test.each([
  ['', false],
  ['\n', false],
  [`${' '.repeat(80)}\n`, false],
  ['# A page\n', false],
])('%j has no seal', (text, expected) => {
  expect(hasSeal(bytes(text))).toBe(expected);
});

test.each([
  ['---\ngenerator: "newsnorm 0.1.0"\ntitle: "x"\n', true],
  ['{\n  "schema": "newsnorm/article@1",\n', true],
  ['{"schema":"newsnorm/manifest@1"', true],
  ['<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="generator" content="newsnorm 0.1.0">', true],
  ['---\ngenerator: "Hugo"\n', false],
  ['{"schema": "other"}', false],
  ['<!doctype html><p>about newsnorm', false],
])('what a file says of itself: %j', (text, expected) => {
  expect(saysOwn(bytes(text))).toBe(expected);
});
