import { expect, it } from 'vitest';
import { contact } from '../../../src/record/schema/common.ts';

it('errors are reported at a web address, or at a mail address after "mailto:"', () => {
  for (const right of ['https://example.org/new?about={page}', 'mailto:desk@example.org?body={page}'])
    expect(contact.safeParse(right).success, right).toBe(true);
  for (const wrong of ['desk@example.org', 'mailto:nobody', 'javascript:alert(1)', 'mailto:a@b c'])
    expect(contact.safeParse(wrong).success, wrong).toBe(false);
});
