import { describe, expect, test } from 'vitest';
import { addressComplaint, addressFault } from '../../src/record/web-address.ts';

describe('an address', () => {
  test.each([
    'https://post.example/',
    'HTTP://post.example',
    'https://post.example/a?b=c@d',
    'https://post.example./',
    'https://8.8.8.8/',
    'https://172.15.0.1/',
    'https://172.32.0.1/',
    'https://locals.example/',
    'https://пример.example/',
    'http://北京.example/',
  ])('that anybody can reach is left alone: %s', (address) => {
    expect(addressFault(address)).toBeUndefined();
  });

  test.each([
    'ftp://post.example/',
    'post.example',
    'xhttps://post.example/',
    'see https://post.example/',
    'https://',
    'https:///post',
    'https://post.example/a b',
    'https://post.example:port/',
    'https://post.example/\ud800',
  ])('must be whole: %s', (address) => {
    expect(addressFault(address)).toBe('form');
  });

  test.each([
    'http://localhost/',
    'http://harbour.localhost/',
    'http://harbour.local./',
    'https://router.lan/',
    'https://post.internal/',
    'https://post.home.arpa/',
    'https://post/',
    'http://127.0.0.1:8080/x',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://169.254.1.1/',
    'http://192.168.1.1/',
    'http://172.16.0.1/',
    'http://172.29.0.1/',
    'http://172.31.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
  ])('must lead out of one network: %s', (address) => {
    expect(addressFault(address)).toBe('local');
  });

  test('must not hide its host behind a name', () => {
    expect(addressFault('https://user:pw@post.example/')).toBe('user');
    expect(addressFault('http://user@post.example/')).toBe('user');
    expect(addressFault('HTTPS://post.example@evil.example/')).toBe('user');
  });

  test('must not mix scripts that look alike in one label of its host', () => {
    expect(addressFault('https://pоst.example/')).toBe('scripts');
    expect(addressFault('https://pοst.example/')).toBe('scripts');
    expect(addressFault('https://post.example/о')).toBeUndefined();
  });
});

test('what is said of an address names what is wrong and what to write instead', () => {
  const address = 'https://me@post.example/a?b';
  expect((['form', 'user', 'local', 'scripts'] as const).map((fault) => addressComplaint(address, fault))).toEqual([
    [
      'The address "https://me@post.example/a?b" is not a full http or https address.',
      'Write it as the browser shows it, from "https://" on, without spaces.',
    ],
    [
      'The address "https://me@post.example/a?b" has a name before an "@": it leads to post.example, whatever stands before.',
      'Write the address without what stands before the "@", if that is the page you mean.',
    ],
    [
      'The address "https://me@post.example/a?b" leads to post.example, which only one computer or network can reach.',
      'Write the address of the page on the open web.',
    ],
    [
      'The host post.example mixes letters of two scripts that look alike.',
      'Copy the address from the browser; if it really is spelt like this, do not link it.',
    ],
  ]);
  expect(addressComplaint('HTTP://Localhost:80#x', 'local')[0]).toContain(' leads to Localhost:80, which ');
});
