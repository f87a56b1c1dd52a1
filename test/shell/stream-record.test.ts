import { answerLine, lossAnswer } from '../../src/shell/stream-answer';
import { readRequest } from '../../src/shell/stream-record';
import { jsonLine } from '../../src/writers/json';

function answer(line: string): unknown {
  const bytes = Buffer.from(line);
  const request = readRequest({ bytes, length: bytes.length, offset: 0, tooLong: false }, 1, { maxBytes: 1000 });
  if (!('failure' in request)) throw new Error('a document was read');
  return JSON.parse(answerLine(jsonLine(request.failure), request.raw));
}

test.each([
  ['{"id":{"a":\u00ce1],"extra":[1]', { id: null, extra: [1] }],
  ['{"id":tru,"extra":[2],', { id: null, extra: [2] }],
  ['{"id":7,"extra":nul', { id: 7 }],
  ['{"id":"a","extra":"b', { id: 'a' }],
])('of a line that is no JSON, only members that are JSON come back: %s', (line, expected) => {
  expect(answer(line)).toMatchObject({ ...expected, error: { code: 'bad-record' } });
  expect(Object.keys(answer(line) as object).includes('extra')).toBe('extra' in expected);
});

test('the answer to a line that could not be read has its id and what goes with it', () => {
  const loss = { code: 'timeout', message: 'took longer than 5 ms' } as const;
  const { text, failed } = lossAnswer(Buffer.from('{"id":1.0,"html":"<p>","extra":{"a":1.0}}'), loss);
  expect(failed).toBe(true);
  expect(text).toBe('{"id":1.0,"source":{},"error":{"code":"timeout","message":"took longer than 5 ms","stage":"read"},"extra":{"a":1.0}}');
  expect(JSON.parse(lossAnswer(Buffer.from('{"html":'), loss).text)).toMatchObject({ id: null, error: { code: 'timeout' } });
});
