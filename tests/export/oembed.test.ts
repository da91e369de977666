import { expect, it } from 'vitest';
import { fixture } from '../fixture.ts';
import { oEmbedOf } from '../../src/export/oembed.ts';

const record = fixture('tides');

it('gives a frame with absolute addresses under the base path, and nothing that could break out of it', () => {
  const [event] = record.events;
  if (!event) throw new Error('The record has no event.');
  const quoted = { ...event, title: 'A "quoted" <title> & more' };
  const answer = oEmbedOf(record, quoted, { origin: 'https://example.org', base: '/some/base/' });
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: quoted.title, provider_name: 'Tides' });
  expect(answer.provider_url).toBe('https://example.org/some/base/');
  expect(answer.html).toContain(`src="https://example.org/some/base/embed/events/${event.id}/"`);
  expect(answer.html).not.toContain('<title>');
  expect(answer.html).not.toContain('"quoted"');
});
