import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { browser, page, pageWithoutScript, served, visit } from '../visit.ts';

const site = served('real');
visit({ viewport: { width: 1280, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] });

/** Waits for what the page does in its own time. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 10_000 });
const rows = (): Promise<number> => page.locator('#timeline li[id]:visible').count();
const status = () => page.locator('#timeline-status');
const choose = (label: string) => page.locator('#filters').getByRole('checkbox', { name: label }).check();
const open = async (query = ''): Promise<void> => {
  await page.goto(`${site.url}timeline/${query}`);
};

describe('on a phone', () => {
  it('the first event is on the first screen, and no hint speaks of keys', async () => {
    const narrow = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
    const phone = await narrow.newPage();
    await phone.goto(`${site.url}timeline/`);
    const first = await phone.locator('[data-event]').first().boundingBox();
    expect((first?.y ?? Infinity) + (first?.height ?? 0)).toBeLessThan(740);
    expect(await phone.locator('.hint').isVisible()).toBe(false);
    await narrow.close();
  });
});

describe('with a keyboard', () => {
  it('the chart is passed with one key, and the events are next', async () => {
    await open();
    await page.locator('.page-head').getByRole('link', { name: 'RSS' }).focus();
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to events' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    // The heading of the first events may be a link itself.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#timeline') !== null)).toBe(true);
    expect(await page.locator('.hint').isVisible()).toBe(true);
  });
});

describe('filters', () => {
  it('show before choosing how many events a choice gives, and give that many', async () => {
    await open();
    const all = await rows();
    const label = page.locator('#filters label', { hasText: 'The Moon' });
    const promised = Number(await label.locator('.n').innerText());
    await choose('The Moon');
    await eventually(rows).toBe(promised);
    expect(promised).toBeLessThan(all);
    await eventually(() => status().innerText()).toBe(`${promised} of ${all} events.`);
    const joint = page.locator('#filters label', { hasText: 'Both' });
    const both = Number(await joint.locator('.n').innerText());
    await choose('Both');
    await eventually(rows).toBe(both);
  });

  it('show the core subjects apart from the context, from the page of the topics', async () => {
    await page.goto(`${site.url}topics/`);
    await page.getByRole('link', { name: 'core subjects' }).click();
    const label = page.locator('#filters label', { hasText: 'Core subjects' });
    await eventually(() => label.getByRole('checkbox').isChecked()).toBe(true);
    const core = await rows();
    expect(Number(await label.locator('.n').innerText())).toBe(core);
    await choose('Context');
    await eventually(rows).toBeGreaterThan(core);
    const all = await rows();
    expect(Number(await page.locator('#filters label', { hasText: 'Context' }).locator('.n').innerText())).toBe(
      all - core,
    );
  });

  it('are steps in the history, which Back and Forward walk', async () => {
    await open();
    const all = await rows();
    await choose('The Moon');
    await eventually(() => new URL(page.url()).search).toBe('?topic=lunar');
    await eventually(rows).not.toBe(all);
    const moon = await rows();
    await choose('China');
    await eventually(() => new URL(page.url()).search).toBe('?topic=lunar&voice=china');
    await eventually(rows).toBeLessThan(moon);
    await page.goBack();
    await eventually(rows).toBe(moon);
    expect(await page.getByRole('checkbox', { name: 'China' }).isChecked()).toBe(false);
    await page.goBack();
    await eventually(rows).toBe(all);
    await page.goForward();
    await eventually(rows).toBe(moon);
  });

  it('come back from an address, names among them', async () => {
    await open('?person=dmitry-rogozin&stage=paper&from=2014&to=2016');
    await eventually(rows).toBeGreaterThan(0);
    await eventually(() => status().innerText()).toMatch(/^\d+ of \d+ events\.$/);
    expect(await page.locator('#filter-from').inputValue()).toBe('2014-01-01');
    expect(await page.locator('#filter-to').inputValue()).toBe('2016-12-31');
    expect(await page.locator('input[name="person"]:checked').getAttribute('value')).toBe('dmitry-rogozin');
    expect(await page.locator('#timeline section:visible').count()).toBeLessThan(12);
  });

  it('take the stage of an old address for the stages that it was split into', async () => {
    await open('?stage=hardware');
    await eventually(() => status().innerText()).toMatch(/^\d+ of \d+ events\.$/);
    const chosen = page.locator('input[name="stage"]:checked');
    expect(await chosen.evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value')))).toEqual([
      'contract',
      'delivered',
      'launched',
      'lost',
    ]);
    const counts = await chosen.locator('xpath=..').locator('.n').allInnerTexts();
    expect(await rows()).toBe(counts.reduce((sum, count) => sum + Number(count), 0));
  });

  it('do not make a step in the history of every letter typed', async () => {
    await open();
    const before = await page.evaluate(() => history.length);
    await page.locator('#filter-text').pressSequentially('engine', { delay: 20 });
    await eventually(() => new URL(page.url()).search).toBe('?q=engine');
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  it('leave no heading of a month or year without its events', async () => {
    await open('?topic=engines');
    await eventually(rows).toBeLessThan(100);
    const headings = page.locator('#timeline :is(.month, .year)').filter({ visible: true });
    const kept = await headings.evaluateAll((all) =>
      all.map((part) => part.querySelectorAll('li:not([hidden])').length),
    );
    expect(kept.length).toBeGreaterThan(10);
    expect(Math.min(...kept)).toBeGreaterThan(0);
  });

  it('say what to give up when nothing answers', async () => {
    await open('?voice=china&stage=law&q=engine');
    await eventually(() => page.locator('#relaxed').isVisible()).toBe(true);
    await page.locator('#relaxed button').first().click();
    await eventually(rows).toBeGreaterThan(0);
    expect(await page.locator('#relaxed').isVisible()).toBe(false);
  });

  it('copy the address of the view, and clear it', async () => {
    await open();
    const all = await rows();
    await choose('China');
    await eventually(rows).toBeLessThan(all);
    await page.getByRole('button', { name: 'Copy link to these results' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(`${site.url}timeline/?voice=china`);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await eventually(rows).toBe(all);
    expect(new URL(page.url()).search).toBe('');
  });

  it('move nothing that is on the screen, on arrival or by choice', async () => {
    for (const query of ['', '?topic=lunar', '?as-of=2016-06-30&voice=russia']) {
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            if ('value' in entry && 'hadRecentInput' in entry && entry.hadRecentInput === false)
              shifts.push(Number(entry.value));
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await open(query);
      await page.waitForTimeout(700);
      const shifts = z.array(z.number()).parse(await page.evaluate((): unknown => Reflect.get(window, 'shifts')));
      expect(
        shifts.reduce((sum, shift) => sum + shift, 0),
        query,
      ).toBeLessThan(0.001);
    }
  });
});

describe('the small chart', () => {
  it('does not focus what lies under a stretch that is drawn', async () => {
    await open();
    const chart = page.locator('[data-brush]');
    await chart.evaluate((figure) => {
      figure.tabIndex = -1;
    });
    const box = await chart.boundingBox();
    if (!box) throw new Error('The chart is not shown.');
    await page.mouse.move(box.x + box.width * 0.4, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + 40, { steps: 4 });
    await page.mouse.up();
    expect(await chart.evaluate((figure) => figure.contains(document.activeElement))).toBe(false);
  });

  it('sets the range by a stretch drawn over it', async () => {
    await open();
    const all = await rows();
    const box = await page.locator('[data-brush]').boundingBox();
    if (!box) throw new Error('The chart is not shown.');
    const y = box.y + box.height / 3;
    await page.mouse.move(box.x + box.width * 0.4, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, y, { steps: 4 });
    await page.mouse.up();
    await eventually(rows).toBeLessThan(all);
    const { from, to } = Object.fromEntries(new URL(page.url()).searchParams);
    expect(from).toMatch(/^2016-/);
    expect(to).toMatch(/^201[67]-/);
    expect(await page.locator('#filter-from').inputValue()).toBe(from);
    const band = await page.locator('.brush').boundingBox();
    expect(band?.x).toBeCloseTo(box.x + box.width * 0.4, -1);
    expect(band?.width).toBeCloseTo(box.width * 0.1, -1);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await eventually(() => page.locator('.brush').isVisible()).toBe(false);
  });

  it('dims the marks and lines of events that are not shown, and keeps them all', async () => {
    await open();
    const all = await rows();
    const marks = page.locator('.chart-small > circle, .chart-small > .square');
    expect(await marks.count()).toBe(all);
    await choose('The Moon');
    await eventually(rows).toBeLessThan(all);
    const ids = await page
      .locator('#timeline li[id]')
      .evaluateAll((list) => list.map((row) => ({ id: row.id, shown: !(row instanceof HTMLElement && row.hidden) })));
    const shown = new Set(ids.filter((row) => row.shown).map(({ id }) => id));
    const index = await page.evaluate(async () => (await fetch('rows.json')).text());
    const order = ids.map(({ id }) => id).sort((a, b) => index.indexOf(`"${a}"`) - index.indexOf(`"${b}"`));
    const lit = await marks.evaluateAll((list) => list.map((mark) => !mark.classList.contains('out')));
    expect(lit).toEqual(order.map((id) => shown.has(id)));
    const lines = await page
      .locator('.chart-small [data-of]')
      .evaluateAll((list) =>
        list.map((line) => ({ of: Number(line.getAttribute('data-of')), lit: !line.classList.contains('out') })),
      );
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => line.lit !== lit[line.of])).toEqual([]);
    expect(await page.locator('.chart-small').getAttribute('aria-label')).toContain(`Shown: ${shown.size} of ${all}`);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await eventually(() => page.locator('.chart-small .out').count()).toBe(0);
  });

  it('has a line at the day of knowledge, which walks while the months play', async () => {
    await open('?as-of=2016-12-31');
    const line = page.locator('.known');
    await eventually(() => line.isVisible()).toBe(true);
    const box = await page.locator('[data-brush]').boundingBox();
    const left = (await line.boundingBox())?.x ?? 0;
    // Half of the span is over; before it lies 3.6 % of the chart, after it 5.7 %.
    expect((left - (box?.x ?? 0)) / (box?.width ?? 1)).toBeCloseTo(0.489, 2);
    const dimmed = await page.locator('.chart-small > .out').count();
    await page.getByRole('button', { name: 'Play month by month' }).click();
    await eventually(async () => (await line.boundingBox())?.x ?? 0).toBeGreaterThan(left);
    await eventually(() => page.locator('.chart-small > .out').count()).toBeLessThan(dimmed);
  });
});

describe('the sum above the list', () => {
  const sum = () => page.locator('#timeline-sum').innerText();

  it('follows the view, and adds up', async () => {
    await open();
    const whole = await sum();
    await choose('The Moon');
    await eventually(sum).not.toBe(whole);
    const words = await sum();
    const shown = Number.parseInt(words, 10);
    const voices = [...words.matchAll(/(\d+) by /g)].map(([, count]) => Number(count));
    expect(shown).toBe(await rows());
    expect(voices.reduce((total, count) => total + count, 0)).toBe(shown);
    expect(await page.locator('#timeline-sum').evaluate((span) => span.closest('[role="status"], [aria-live]'))).toBe(
      null,
    );
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await eventually(sum).toBe(whole);
  });

  it('moves nothing below it at any width', async () => {
    for (const width of [320, 360, 768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await open();
      const top = () => page.locator('[data-brush]').evaluate((chart) => chart.getBoundingClientRect().top + scrollY);
      const before = await top();
      const whole = await sum();
      await page.goto(`${site.url}timeline/?from=2013-01-01`);
      await eventually(sum).not.toBe(whole);
      expect(await top(), String(width)).toBe(before);
    }
  });
});

describe('the heading of a year', () => {
  it('says how many of its events are shown', async () => {
    await open();
    const beside = page.locator('[data-share-of="2016"]');
    expect(await beside.innerText()).toMatch(/^\d+ events: open 2016$/);
    await choose('The Moon');
    await eventually(() => beside.innerText()).toMatch(/^\d+ of \d+ · Show all of 2016$/);
    const [shown, total] = (await beside.innerText()).split(' of ').map((part) => Number.parseInt(part, 10));
    expect(shown).toBe(await page.locator('[data-year="2016"] li[id]:visible').count());
    expect(total).toBe(await page.locator('[data-year="2016"] li[id]').count());
  });
});

describe('what was known then', () => {
  it('leaves out later events, and shows of each promise only what had become of it by then', async () => {
    await open('?as-of=2016-06-30');
    await eventually(() => page.locator('#promises-then').isVisible()).toBe(true);
    await eventually(rows).toBeGreaterThan(20);
    const ids = await page.locator('#timeline li[id]:visible').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.filter((id) => id.slice(0, 7) > '2016-06')).toEqual([]);
    const state = (id: string): Promise<string> =>
      page
        .locator('#promises-then li', { has: page.locator(`a[href*="/promises/${id}/"]`) })
        .locator('.state')
        .innerText();
    expect(await state('navigation-committee')).toMatch(/^Kept\. Latest update: /);
    expect(await state('technology-protection-agreement')).toMatch(
      /^Unresolved\. Latest update: signed, 25 June 2016; deadline 25 June 2016, met; the promise as a whole unresolved$/,
    );
    expect(await state('engines-for-electronics-deal')).toMatch(
      /^Overdue\. Latest update: .*deadline December 2015, passed$/,
    );
    expect(await state('engine-production-in-china')).toMatch(/^Unresolved\./);
    expect(await page.locator('#promises-then p:first-of-type').innerText()).toMatch(
      /^Of \d+ promises made by 30 June 2016, \d+ were resolved, \d+ were overdue and \d+ were unresolved\.$/,
    );
  });

  it('is walked with the arrow keys of the slider and with the date field', async () => {
    await open();
    await page.locator('#then-month').focus();
    await page.keyboard.press('ArrowLeft');
    await eventually(() => new URL(page.url()).searchParams.get('as-of')).toBe('2019-11-30');
    await page.locator('#then-day').fill('2015-03-10');
    await page.locator('#then-day').press('Tab');
    await eventually(() => new URL(page.url()).searchParams.get('as-of')).toBe('2015-03-10');
    await eventually(() => status().innerText()).toContain('10 March 2015');
    await page.getByRole('button', { name: 'Back to all dates' }).click();
    await eventually(() => page.locator('#promises-then').isVisible()).toBe(false);
  });

  it('plays through the months and stops when pressed', async () => {
    await open();
    const all = await rows();
    await page.getByRole('button', { name: 'Play month by month' }).click();
    await eventually(rows).toBeLessThan(all);
    await page.waitForTimeout(2200);
    await page.getByRole('button', { name: 'Stop' }).click();
    const day = new URL(page.url()).searchParams.get('as-of');
    expect(day).toMatch(/^2014-0[2-5]/);
    await page.waitForTimeout(1200);
    expect(new URL(page.url()).searchParams.get('as-of')).toBe(day);
  });

  it('goes one month at a press where a reader asks for less motion', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open('?as-of=2015-05-31');
    await page.getByRole('button', { name: 'Next month' }).click();
    await eventually(() => new URL(page.url()).searchParams.get('as-of')).toBe('2015-06-30');
    await page.waitForTimeout(1200);
    expect(new URL(page.url()).searchParams.get('as-of')).toBe('2015-06-30');
  });
});

describe('reading through', () => {
  it('moves between the shown rows with j and k, and keeps the row for the way back', async () => {
    await open('?topic=lunar');
    await eventually(() => status().innerText()).toContain(' of ');
    await page.locator('h1').click();
    for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key);
    const id = await page.evaluate(() => document.activeElement?.closest('li')?.id ?? '');
    const ids = await page.locator('#timeline li[id]:visible').evaluateAll((all) => all.map((row) => row.id));
    expect(id).toBe(ids[1]);
    expect(new URL(page.url()).hash).toBe(`#${id}`);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.id)).toBe(ids[2]);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/events\//);
    await page.goBack();
    await eventually(() => new URL(page.url()).hash).toBe(`#${ids[2] ?? ''}`);
    await eventually(() => page.locator(`[id="${ids[2] ?? ''}"]`).isVisible()).toBe(true);
    expect(
      await page.locator(`[id="${ids[2] ?? ''}"]`).evaluate((row) => {
        const { top } = row.getBoundingClientRect();
        return top >= 0 && top < innerHeight;
      }),
    ).toBe(true);
  });

  it('leaves letters to the field they are typed in', async () => {
    await open();
    await page.locator('#filter-text').pressSequentially('jk');
    expect(await page.locator('#filter-text').inputValue()).toBe('jk');
  });
});

describe('keys', () => {
  it.each([
    ['a year', 'timeline/2015/', /\/timeline\/2016\/$/],
    ['an event', 'events/2015-10-12-rogozin-engines-for-electronics/', /\/events\/2015-/],
    ['a promise', 'promises/mutual-navigation-stations/', /\/promises\/[^/]+\/$/],
  ])('turn the page of %s, which says so', async (_what, address, next) => {
    await page.goto(`${site.url}${address}`);
    expect(await page.locator('.keys').isVisible()).toBe(true);
    const way = page.locator('.turn a').last();
    const rel = await way.getAttribute('rel');
    await page.keyboard.press(rel === 'next' ? 'j' : 'k');
    await page.waitForURL((url) => !url.pathname.endsWith(address));
    expect(page.url()).toMatch(next);
  });
});

describe('without script', () => {
  it('names the pages of the years and topics instead of filters', async () => {
    const still = await pageWithoutScript();
    await still.goto(`${site.url}timeline/`);
    expect(await still.locator('#filters').isVisible()).toBe(false);
    const left = (selector: string) => still.locator(selector).evaluate((part) => part.getBoundingClientRect().left);
    expect(await left('#timeline')).toBe(await left('h1'));
    expect(await still.locator('noscript li').allInnerTexts()).toEqual(expect.arrayContaining(['2015', 'The Moon']));
    expect(await still.locator('noscript a[href$="/timeline/2015/"]').count()).toBe(1);
    expect(await still.locator('#timeline li[id]').count()).toBeGreaterThan(100);
  });
});

describe('frames for other sites', () => {
  it('go from the query of a topic to its page', async () => {
    await page.goto(`${site.url}embed/timeline/?topic=lunar`);
    await page.waitForURL(/\/embed\/timeline\/lunar\/$/);
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
  });
});
