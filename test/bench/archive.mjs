/**
 * Archives made of the project's fixtures: dumps in folders of a thousand, one in fifty of them hostile; and a `.warc.gz` packed record
 * by record. The same bytes for the same numbers on every machine.
 */
import { closeSync, mkdirSync, openSync, readFileSync, readdirSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { madePage } from './corpus.mjs';

const FIXTURES = fileURLToPath(new URL('../../fixtures/dumps', import.meta.url));
const HOSTILE_EACH = 50;

/** What no archive should hold and each one does. */
const HOSTILE = [
  () => '',
  () => ' \n\n ',
  () => Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
  () => '# An index page\n\n- [one](1.html)\n',
  (body) => body.slice(0, body.length >> 1),
  (body) => Buffer.from(body, 'utf8').subarray(0, -1),
  (body) => Buffer.concat([Buffer.from(body), Buffer.from([0xff, 0xfe, 0x80, 0])]),
  (body) => body.replaceAll('\n', '\r\n'),
  (body) => `${body}${'<div>'.repeat(5000)}deep`,
  (body) => `${body}<table>${'<tr><td>x'.repeat(2000)}`,
  (body) => `${body}${'<a href="'.repeat(500)}`,
  (body) => `${body}<p>${'a '.repeat(50_000)}</p>`,
];

function bodies() {
  return readdirSync(FIXTURES)
    .sort()
    .map((name) => readFileSync(path.join(FIXTURES, name, 'input.md'), 'utf8'));
}

/** Writes `count` dumps below `folder`; tells how many bytes they have. */
export function makeDumps(folder, count) {
  const all = bodies();
  let bytes = 0;
  for (let index = 0; index < count; index++) {
    const group = path.join(folder, String(Math.floor(index / 1000)).padStart(4, '0'));
    if (index % 1000 === 0) mkdirSync(group, { recursive: true });
    const body = `${all[index % all.length]}\n<p>This copy of the story has the number ${index}, and nobody was hurt.</p>\n`;
    const content = index % HOSTILE_EACH === 7 ? HOSTILE[Math.floor(index / HOSTILE_EACH) % HOSTILE.length](body) : body;
    bytes += Buffer.byteLength(content);
    writeFileSync(path.join(group, `${String(index).padStart(6, '0')}.txt`), content);
  }
  return bytes;
}

/** Different pages of a WARC; further ones repeat them, as packing is the dearest part of making it. */
const KINDS = 400;

function warcMember(index) {
  const { url, html } = madePage(index + 1);
  const block = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`);
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2024-05-03T12:00:00Z\r\nWARC-Record-ID: <urn:uuid:${index}>\r\nContent-Length: ${block.length}\r\n\r\n`;
  return gzipSync(Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]));
}

/** Writes a `.warc.gz` of at least so many packed bytes; tells how many records it has. */
export function makeWarc(file, bytes) {
  const members = Array.from({ length: KINDS }, (_, index) => warcMember(index));
  const out = openSync(file, 'w');
  let records = 0;
  for (let size = 0; size < bytes; records++) size += writeSync(out, members[records % KINDS]);
  closeSync(out);
  return records;
}
