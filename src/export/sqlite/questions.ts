/** A view of the database: a question that is asked often, answered by name. */
export interface SqlView {
  readonly name: string;
  readonly description: string;
  readonly sql: string;
}

/** The words of a list beside an event, as a column. Written for SQLite before 3.44, which cannot order within `group_concat`. */
function listed(table: string, column: string, list: string): string {
  return `(SELECT group_concat(name, '; ') FROM (
    SELECT l.name FROM ${table} t JOIN ${list} l ON l.id = t.${column} WHERE t.event = e.id ORDER BY l.name
  )) AS ${list}`;
}

/** Who reported a source first: the outlet it relays, else its own; nothing where the origin is unknown. */
const origin = 'CASE WHEN s.origin_unknown THEN NULL ELSE coalesce(s.origin, s.publisher, s.outlet) END';

export const views: readonly SqlView[] = [
  {
    name: 'chronology',
    description: 'Every event in date order, with labels in place of ids',
    sql: `SELECT e.date, e.title, v.label AS voice, s.label AS stage, k.label AS kind, e.weight, e.place,
  ${listed('event_topics', 'topic', 'topics')},
  ${listed('event_people', 'person', 'people')},
  ${listed('event_organisations', 'organisation', 'organisations')},
  e.earliest, e.latest, e.id, e.url
FROM events e
JOIN voices v ON v.id = e.voice JOIN stages s ON s.id = e.stage JOIN kinds k ON k.id = e.kind
ORDER BY e.earliest, e.latest, e.date, e.id`,
  },
  {
    name: 'voices_by_year',
    description: 'How many events there are in each year covered, by who spoke or acted and how far it got',
    sql: `SELECT substr(e.earliest, 1, 4) AS year, v.label AS voice, s.label AS stage, count(*) AS events
FROM events e JOIN voices v ON v.id = e.voice JOIN stages s ON s.id = e.stage
WHERE e.period IS NULL
GROUP BY year, v.ordinal, s.ordinal ORDER BY year, v.ordinal, s.ordinal`,
  },
  {
    name: 'facts_with_evidence',
    description:
      'Every fact not withdrawn, with how many sources it cites and how many original sources of these were traced',
    sql: `SELECT f.event, f.number, e.date, f.text, count(s.id) AS sources, count(DISTINCT ${origin}) AS origins,
  count(DISTINCT s.language) AS languages, e.url || '#fact-' || f.number AS url
FROM facts f JOIN events e ON e.id = f.event
LEFT JOIN fact_sources c ON c.event = f.event AND c.fact = f.number
LEFT JOIN event_sources s ON s.event = c.event AND s.id = c.source
WHERE f.withdrawn = 0
GROUP BY f.event, f.number ORDER BY e.earliest, f.event, f.number`,
  },
  {
    name: 'open_to_doubt',
    description: 'Events that are disputed, or have at most one original source',
    sql: `SELECT date, title, disputed, single_origin, state_controlled_only, id, url FROM events
WHERE disputed OR single_origin ORDER BY earliest, latest, id`,
  },
  {
    name: 'differences_told',
    description: 'Where sources differ, by kind and date',
    sql: `SELECT w.label AS differs, e.date, e.title, d.text, d.event, d.number, e.url || '#disagreement-' || d.number AS url
FROM disagreements d JOIN events e ON e.id = d.event LEFT JOIN differences w ON w.id = d.kind
ORDER BY w.ordinal, e.earliest, d.event, d.number`,
  },
  {
    name: 'ledger',
    description: 'Every promise: whose, when first made, its deadline, the verdict and what later sources show',
    sql: `SELECT p.title, v.label AS side, (SELECT min(earliest) FROM promise_steps t WHERE t.promise = p.id) AS first_step,
  (SELECT count(*) FROM promise_steps t WHERE t.promise = p.id) AS steps,
  (SELECT count(*) FROM promise_deadlines d WHERE d.promise = p.id) AS deadlines, p.due,
  w.label AS verdict, p.confidence, n.label AS since, p.since_date, p.id, p.url
FROM promises p JOIN voices v ON v.id = p.side JOIN verdicts w ON w.id = p.verdict
LEFT JOIN verdicts n ON n.id = p.since
ORDER BY first_step, p.id`,
  },
  {
    name: 'who_when',
    description: 'Every event that names a person, in date order',
    sql: `SELECT p.name, e.date, e.title, e.earliest, p.id AS person, e.id AS event, e.url
FROM event_people t JOIN people p ON p.id = t.person JOIN events e ON e.id = t.event
ORDER BY p.name, e.earliest, e.id`,
  },
  {
    name: 'publishers_used',
    description:
      'How much each outlet is used: pages cited, events that cite it, events with a page that repeats its report',
    sql: `SELECT p.name, c.label AS control, p.controlled_by, p.country,
  coalesce(g.pages, 0) AS pages, coalesce(s.events, 0) AS events_citing, coalesce(o.events, 0) AS events_relaying, p.id, p.url
FROM publishers p JOIN controls c ON c.id = p.control
LEFT JOIN (SELECT publisher, count(*) AS pages FROM pages GROUP BY publisher) g ON g.publisher = p.id
LEFT JOIN (SELECT publisher, count(DISTINCT event) AS events FROM event_sources GROUP BY publisher) s ON s.publisher = p.id
LEFT JOIN (SELECT origin, count(DISTINCT event) AS events FROM event_sources GROUP BY origin) o ON o.origin = p.id
ORDER BY events_citing DESC, p.id`,
  },
];

/** Queries to begin with, for the page of the data. They name nothing that only one record has. */
export const examples = `-- key events with at most one original source
SELECT date, title FROM events WHERE weight = 3 AND single_origin;

-- events about agreements, the best match first
SELECT e.date, e.title, snippet(event_search, -1, '[', ']', '…', 12)
FROM event_search s JOIN events e ON e.ordinal = s.rowid
WHERE event_search MATCH 'agree* OR sign*' ORDER BY rank;

-- who is named together most often
SELECT a.person, b.person, count(*) AS events
FROM event_people a JOIN event_people b ON a.event = b.event AND a.person < b.person
GROUP BY a.person, b.person ORDER BY events DESC;`;

/** The text of an event as the full-text index reads it, one row an event; `han_words` cuts Han text into words. */
export const searchedText = `SELECT e.ordinal, e.id AS event, e.title, e.lead,
  (SELECT group_concat(text, ' ') FROM (SELECT text FROM facts f WHERE f.event = e.id AND f.withdrawn = 0 ORDER BY f.number)) AS facts,
  (SELECT group_concat(text, ' ') FROM (SELECT text FROM disagreements d WHERE d.event = e.id ORDER BY d.number)) AS disagreements,
  (SELECT group_concat(name, ' / ') FROM (
    SELECT n.name FROM event_people t JOIN names n ON n.collection = 'people' AND n.entry = t.person WHERE t.event = e.id
    UNION SELECT n.name FROM event_organisations t JOIN names n ON n.collection = 'organisations' AND n.entry = t.organisation WHERE t.event = e.id
    UNION SELECT n.name FROM event_terms t JOIN names n ON n.collection = 'terms' AND n.entry = t.term WHERE t.event = e.id
    UNION SELECT s.title FROM event_sources s WHERE s.event = e.id AND s.title IS NOT NULL
    UNION SELECT s.title_english FROM event_sources s WHERE s.event = e.id AND s.title_english IS NOT NULL
    ORDER BY 1
  )) AS names, h.words AS han
FROM events e LEFT JOIN han_words h ON h.event = e.id`;
