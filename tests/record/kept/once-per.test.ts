import { expect, test } from 'vitest';
import { oncePer } from '../../../src/record/kept/once-per.ts';

test('an answer is made once for each object, also when it is that there is none', () => {
  const asked: string[] = [];
  const nameOf = oncePer(({ name }: { readonly name: string }) => {
    asked.push(name);
    return name === '' ? undefined : name.toUpperCase();
  });
  const [ada, bo, nobody] = [{ name: 'ada' }, { name: 'bo' }, { name: '' }];
  expect([ada, bo, ada, nobody, nobody].map(nameOf)).toEqual(['ADA', 'BO', 'ADA', undefined, undefined]);
  expect(asked).toEqual(['ada', 'bo', '']);
});
