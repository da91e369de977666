import { describe, expect, it } from 'vitest';
import { changes, nearestRuns, nearestSounds, nearestWords } from '../../src/search/spelling.ts';
import { transliterate } from '../../src/record/transliterate.ts';
import { soundOf } from '../../src/search/sound.ts';

const words = ['energomash', 'engine', 'kardashev', 'phobos', 'receivers', 'recent', 'rogozin', 'gurko', 'harbin'];

describe('the nearest word', () => {
  it.each([
    ['rogosin', 'rogozin'],
    ['energomasch', 'energomash'],
    ['kardashov', 'kardashev'],
    ['recievers', 'receivers'],
    ['fobos', 'phobos'],
    ['rogo', 'rogozin'],
    ['habrin', 'harbin'],
    ['harbn', 'harbin'],
    ['enigne', 'engine'],
    ['eng', 'engine'],
  ])('to %s is %s', (typed, meant) => {
    expect(nearestWords(typed, words)[0]?.word).toBe(meant);
  });

  it.each([
    ['xyzzy', 'size'],
    ['sushi', 'jose'],
    ['kitchen', 'kechien'],
    ['shuttle', 'settle'],
    ['pirate', 'phrase'],
    ['cafe', 'came'],
    ['spacex', 'space'],
    ['boeing', 'being'],
    ['bejing', 'being'],
    ['starlink', 'starting'],
    ['intel', 'intellectual'],
  ])('to %s is not %s, which is far from it', (typed, far) => {
    expect(nearestWords(typed, [far])).toEqual([]);
  });

  it.each(['zzz', 'qqqzzz', 'xylophone', 'en', 'qogobun'])('to %s is none', (typed) => {
    expect(nearestWords(typed, words)).toEqual([]);
  });

  it('to the beginning of a word is a longer one while it is typed', () => {
    expect(nearestWords('re', ['receivers'], Infinity)).toEqual([]);
    expect(nearestWords('rec', ['receivers'])).toEqual([]);
    expect(nearestWords('rec', ['receivers'], Infinity)[0]?.word).toBe('receivers');
  });

  it('to a word in another script is the one that sounds like it', () => {
    expect(nearestSounds('гурко', words)[0]?.word).toBe('gurko');
    expect(nearestSounds('рогозина', words)[0]?.word).toBe('rogozin');
    expect(nearestSounds('кардашев', words)[0]?.word).toBe('kardashev');
    expect(nearestSounds('синьцзяне', [...words, 'xinjiang'])[0]?.word).toBe('xinjiang');
    expect(nearestSounds('gurko', words)).toEqual([]);
  });
});

it('the nearest run of an unspaced script differs in one character', () => {
  expect(nearestRuns('罗果津', ['罗戈津', '卡尔达舍夫', '发动机']).map(({ word }) => word)).toEqual(['罗戈津']);
  expect(nearestRuns('罗果', ['罗戈'])).toEqual([]);
});

it('a swap of neighbours is one change', () => {
  expect(changes('recievers', 'receivers')).toBe(1);
  expect(changes('kitten', 'sitting')).toBe(3);
  expect(changes('', 'abc')).toBe(3);
});

describe('sound', () => {
  it.each([
    ['dmitry', 'dmitri'],
    ['dmitry', 'dmitriy'],
    ['energomash', 'energomasch'],
    ['phobos', 'fobos'],
    ['wolf', 'volf'],
    ['xinjiang', 'sintszyan'],
    ['chongqing', 'chuntsin'],
    ['hangzhou', 'khanchzhou'],
  ])('%s is as %s', (a, b) => {
    expect(soundOf(a)).toBe(soundOf(b));
  });

  it('tells words apart', () => {
    expect(soundOf('engine')).not.toBe(soundOf('harbin'));
  });

  it('writes Cyrillic in Latin letters', () => {
    expect(transliterate('кардашёв')).toBe('kardashev');
    expect(transliterate('чжан')).toBe('chzhan');
  });
});
