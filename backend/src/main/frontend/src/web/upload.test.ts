import { expect, it } from 'vitest';
import { readAnswer } from './upload';

it('reads the import out of the answer', () => {
  expect(readAnswer(201, '{"id":"abc"}')).toEqual({ id: 'abc' });
});

it('hands on why a file was refused', () => {
  const text = '{"errors":[{"message":"This is no table.","extensions":{"code":"UNREADABLE_FILE"}}]}';
  expect(readAnswer(422, text)).toEqual({ refusals: [{ message: 'This is no table.', code: 'UNREADABLE_FILE' }] });
});

it('has a sentence for an answer that is none of ours', () => {
  expect(readAnswer(502, '<html>bad gateway</html>')).toEqual({
    refusals: [{ message: 'The portal did not take the file (502).', code: '502' }],
  });
});
