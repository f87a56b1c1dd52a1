import fc from 'fast-check';
import { rawMembers } from '../../src/shell/json-members';

test('raw texts parse to what the object holds, for any JSON', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('id', 'extra', 'html', 'a"b', ''), fc.jsonValue()), (object) => {
      const raw = rawMembers(JSON.stringify(object, null, 1), ['id', 'extra']);
      for (const key of ['id', 'extra']) {
        const text = raw.get(key);
        if (!(key in object)) expect(text).toBeUndefined();
        else expect(JSON.parse(text ?? '')).toEqual(JSON.parse(JSON.stringify(object[key])));
      }
    }),
  );
});

test.each([
  ['{"id":12345678901234567890}', '12345678901234567890'],
  ['{ "id" : 1.0 , "x": 2}', '1.0'],
  ['{"a":{"id":1},"id":2}', '2'],
  ['{"id":1,"id":2}', '2'],
  ['{"\\u0069d":3}', '3'],
  ['{"id":"a\\\\"}', '"a\\\\"'],
  ['{"id":["}",{"b":"]"}],"x":1}', '["}",{"b":"]"}]'],
  ['{"id":7,"html":"cut off in the mid', '7'],
])('id of %s', (json, expected) => {
  expect(rawMembers(json, ['id']).get('id')).toBe(expected);
});

test.each(['', '[1]', '"id"', '{"x":{"id":1}}', '{"id":"cut', '{"id":[1,', '{"id'])('no id in %j', (json) => {
  expect(rawMembers(json, ['id']).has('id')).toBe(false);
});
