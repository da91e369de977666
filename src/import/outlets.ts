import type { Publisher, RecordGraph } from '../record/graph.ts';
import { hostOf } from './page/address.ts';
import { sentencesOf } from './event-date.ts';
import { type Confidence, fewWords, type Guess } from './guess.ts';
import { isForm } from './names/inflection.ts';
import { formsOf } from './names/name-index.ts';
import type { Parts } from './page/parts.ts';
import { fold, hasHan, tokensOf } from './names/tokens.ts';

interface OutletName {
  readonly id: string;
  readonly text: string;
  readonly plain: string;
  readonly words: readonly string[];
  readonly reporter: boolean;
}

/** The outlets of a record, by the hosts of their pages and by their names. */
export interface Outlets {
  readonly byHost: ReadonlyMap<string, string>;
  readonly names: readonly OutletName[];
}

function plainName(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^the(?=\p{L}{4})/u, '');
}

function hostTable({ events, promises, people, organisations, terms }: RecordGraph): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { url, publisher, link } of [...events, ...promises, ...people, ...organisations, ...terms].flatMap(
    ({ sources }) => sources,
  )) {
    const host = hostOf(url);
    if (host === undefined || publisher === undefined || link === 'mirror') continue;
    const all = counts.get(host) ?? new Map<string, number>();
    all.set(publisher, (all.get(publisher) ?? 0) + 1);
    counts.set(host, all);
  }
  return new Map(
    [...counts].flatMap(([host, all]) => {
      const [best, second] = [...all].sort((a, b) => b[1] - a[1]);
      return best && (second === undefined || best[1] > second[1] * 2) ? [[host, best[0]]] : [];
    }),
  );
}

function namesOf({ id, name, names, aliases, kind }: Publisher, reporters: ReadonlySet<string>): OutletName[] {
  return [name, ...Object.values(names), ...aliases].flatMap(formsOf).map((text) => ({
    id,
    text,
    plain: plainName(text),
    words: tokensOf(text).map((token) => token.text),
    reporter: reporters.has(kind),
  }));
}

/** Makes the tables of a record's outlets. `reporters` are the kinds of publisher whose reports others relay. */
export function outletsOf(record: RecordGraph, reporters: readonly string[]): Outlets {
  const kinds = new Set(reporters);
  return { byHost: hostTable(record), names: record.publishers.flatMap((publisher) => namesOf(publisher, kinds)) };
}

/** The outlet of a host: of itself, of the domain it belongs to, or of the one edition of it that the record cites. */
function outletOfHost({ byHost }: Outlets, host: string): string | undefined {
  const labels = host.split('.');
  const least = /^(?:com?|org|net|gov|edu|ac)$/.test(labels.at(-2) ?? '') ? 3 : 2;
  for (let from = 0; labels.length - from >= least; from += 1) {
    const known = byHost.get(labels.slice(from).join('.'));
    if (known !== undefined) return known;
  }
  const domain = labels.slice(-least).join('.');
  const editions = new Set([...byHost].filter(([known]) => known.endsWith(`.${domain}`)).map(([, id]) => id));
  const [only] = editions;
  return editions.size === 1 ? only : undefined;
}

/** The outlet that a name of a site stands for. */
function outletNamed({ names }: Outlets, text: string): { id: string; exact: boolean } | undefined {
  const plain = plainName(text);
  if (plain.length < 2) return undefined;
  const exact = names.find((name) => name.plain === plain);
  if (exact) return { id: exact.id, exact: true };
  const bare = plain.replace(/(?:com|ru|cn|net|org|online|news|网|網|網站)$/u, '');
  const shorter = bare.length > 3 ? names.find((name) => name.plain === bare) : undefined;
  if (shorter) return { id: shorter.id, exact: true };
  if (tokensOf(text).length > 5) return undefined;
  const inside = names
    .filter(
      (name) =>
        name.plain.length >= (hasHan(name.text) ? 3 : 5) &&
        (plain.startsWith(name.plain) || plain.endsWith(name.plain)),
    )
    .filter(({ words }) =>
      tokensOf(text).some(
        (token, at, all) => words.every((word, step) => isForm(all[at + step]?.text ?? '', word)) || hasHan(token.text),
      ),
    )
    .sort((a, b) => b.plain.length - a.plain.length)[0];
  return inside && { id: inside.id, exact: false };
}

/** The outlet of a domain that a page names instead of a name: "Copyright XINHUANET.com". */
function domainNamed(outlets: Outlets, text: string): { id: string; exact: boolean } | undefined {
  const host = /^(?:www\.)?((?:[\w-]+\.)+[a-z]{2,6})$/i.exec(text.trim())?.[1]?.toLowerCase();
  const id = host === undefined ? undefined : outletOfHost(outlets, host);
  return id === undefined ? undefined : { id, exact: true };
}

/** The agency that the first words of a report name: "MOSCOW, June 1 (Interfax) -", "МОСКВА, 8 июн — РИА Новости.". */
function agencyOf(outlets: Outlets, lead: string): Guess<string> | undefined {
  const start = lead.slice(0, 110);
  const marked = [
    ...[...start.matchAll(/[(/]\s*([^()/]{2,30}?)\s*[)/]/gu)].map(([, name = '']) => name),
    ...[...start.matchAll(/[—–-]\s*([^—–.()]{2,24})[.]?\s*(?:[—–-]|\.|,)/gu)].map(([, name = '']) => name),
    ...beforeDay(start),
  ];
  for (const name of marked) {
    const found = outletNamed(outlets, name.replace(/^Corr\.?\s+/i, ''));
    if (found?.exact) return { value: found.id, confidence: 'high', words: fewWords(name) };
  }
  return undefined;
}

/** What may be the agency in 新华社莫斯科4月28日电: the first characters before the place and the day, longest first. */
function beforeDay(start: string): string[] {
  const [, run = ''] =
    /(?:^|[（(\s【])据?(\p{Script=Han}{2,14}?)\d{1,2}月\d{1,2}日(?:电|電|讯|訊|消息|报道|報道)/u.exec(start) ?? [];
  const letters = Array.from(run).slice(0, 8);
  return letters.map((_, at) => letters.slice(0, letters.length - at).join('')).filter((name) => name.length >= 2);
}

/** The outlet whose page it is, by its address, by how the page names itself, or by the agency its first words name. */
export function publisherOf(outlets: Outlets, parts: Parts): Guess<string> | undefined {
  const host = parts.url ? hostOf(parts.url.value) : undefined;
  const byHost = host === undefined ? undefined : outletOfHost(outlets, host);
  if (host !== undefined && byHost !== undefined) return { value: byHost, confidence: 'high', words: host };
  for (const name of parts.siteNames) {
    const found = outletNamed(outlets, name) ?? domainNamed(outlets, name);
    if (found) return { value: found.id, confidence: found.exact ? 'high' : 'medium', words: fewWords(name) };
  }
  if (host !== undefined) return undefined;
  const [linked] = parts.hosts;
  const byLink = linked === undefined ? undefined : outletOfHost(outlets, linked);
  if (linked !== undefined && byLink !== undefined) return { value: byLink, confidence: 'medium', words: linked };
  if (parts.hosts.length > 0) return undefined;
  return agencyOf(outlets, parts.paragraphs[0] ?? '');
}

const reporting =
  /report|said|says|quot|cit(?:ed|es|ing)|according|told|interview|wrote|writes|learn(?:ed|t)|сообщ|переда[её]т|пишет|узнал|рассказал|заявил|цитир|ссылк|данным|словам|интервью|информаци|报道|報道|報導|刊文|消息|援引|引述|报|采访|告诉|称|表示|berichte|meldet|zufolge|laut|Angaben|sagte|rapporte|selon|cité|indiqué|informó|según|cita|segundo/giu;
const pressService =
  /press[- ](?:service|release|office|centre|center)|пресс-(?:служб|релиз|секретар|центр)|新闻处|新闻局|新闻中心|Pressemitteilung|Pressedienst|service de presse|servicio de prensa/iu;

/** Whether a word of a text is a word of an outlet's name; one in capitals is also written with one only, as Tass is. */
function isNameWord(written: string, name: string): boolean {
  if (isForm(written, name)) return true;
  return name.length >= 4 && /^\p{Lu}/u.test(written) && fold(written) === fold(name);
}

/** How far the nearest word of reporting stands from an outlet's name, in characters; undefined when neither is there. */
function reportedAt(sentence: string, name: OutletName): number | undefined {
  const words = [...sentence.matchAll(reporting)].map(({ index, 0: word }) => ({
    from: index,
    to: index + word.length,
  }));
  const places = hasHan(name.text) ? placesOf(sentence, name.text) : namePlaces(sentence, name);
  const apart = places.flatMap(({ from, to }) => words.map((word) => Math.max(word.from - to, from - word.to, 0)));
  return apart.length === 0 ? undefined : Math.min(...apart);
}

function placesOf(sentence: string, text: string): { from: number; to: number }[] {
  const at = sentence.indexOf(text);
  return at < 0 ? [] : [{ from: at, to: at + text.length }];
}

function namePlaces(sentence: string, { words }: OutletName): { from: number; to: number }[] {
  const tokens = tokensOf(sentence);
  return tokens.flatMap((token, at) => {
    const all = words.every((word, step) => {
      const next = tokens[at + step];
      return next !== undefined && (step === 0 || next.joined) && isNameWord(next.text, word);
    });
    const last = tokens[at + words.length - 1];
    // "Prime" in "Deputy Prime Minister" is no outlet.
    const after = tokens[at + words.length];
    const longer =
      words.length === 1 &&
      after?.joined === true &&
      /^\p{Lu}\p{Ll}/u.test(after.text) &&
      !/^[\s]*[«"“]/.test(sentence.slice(token.end));
    return all && last && !longer ? [{ from: token.start, to: last.end }] : [];
  });
}

/** Outlets that other pages only quote are told by the report that names them: "TASS reported", "сообщает РИА Новости", 据…报道. */
function relayed(outlets: Outlets, paragraphs: readonly string[], own: string | undefined): Guess<string> | undefined {
  const reporters = outlets.names.filter(
    ({ reporter, id, plain, text }) => reporter && id !== own && plain.length >= (hasHan(text) ? 2 : 3),
  );
  let place = 0;
  for (const paragraph of paragraphs.slice(0, 8))
    for (const sentence of sentencesOf(paragraph)) {
      place += 1;
      if (sentence.search(reporting) < 0) continue;
      const [found] = reporters
        .flatMap((name) => {
          const apart = reportedAt(sentence, name);
          return apart !== undefined && apart <= 45 ? [{ name, apart }] : [];
        })
        .sort((a, b) => a.apart - b.apart || b.name.plain.length - a.name.plain.length);
      if (found) return { value: found.name.id, confidence: place <= 3 ? 'medium' : 'low', words: found.name.text };
    }
  return undefined;
}

/**
 * Whose report it is when it is not the outlet's own: the one the page credits, the agency in its first words, the press
 * service or outlet that its text relays. `bodies` are ids of the organisations the article names, in order.
 */
export function originOf(
  outlets: Outlets,
  parts: Parts,
  publisher: string | undefined,
  bodies: readonly string[],
): Guess<string> | undefined {
  const guess = (value: string, confidence: Confidence, words: string): Guess<string> | undefined =>
    value === publisher ? undefined : { value, confidence, words: fewWords(words) };
  for (const credit of parts.credits)
    for (const name of [credit, ...credit.split(/[-–—/、,，;；|]|\s{2,}/u)]) {
      const found = outletNamed(outlets, name);
      if (found) return guess(found.id, 'high', credit);
    }
  const agency = agencyOf(outlets, parts.paragraphs[0] ?? '');
  if (agency) return agency.value === publisher ? undefined : agency;
  const ids = new Set(outlets.names.map(({ id }) => id));
  const press = parts.paragraphs.slice(0, 4).find((paragraph) => pressService.test(paragraph));
  const body = press === undefined ? undefined : bodies.find((id) => ids.has(id));
  const told = relayed(outlets, parts.paragraphs, publisher);
  if (told && told.confidence !== 'low') return told;
  if (body !== undefined) return guess(body, 'medium', pressService.exec(press ?? '')?.[0] ?? '');
  return told;
}
