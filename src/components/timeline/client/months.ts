/** A month as a whole number that can be counted on: years times twelve plus the month from 0. */
export function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** The last day of a month given by its number, ISO 8601. */
export function lastDayOf(month: number): string {
  const day = new Date(0);
  // Date.UTC takes the years 0 to 99 for those of the twentieth century.
  day.setUTCFullYear(Math.floor(month / 12), (month % 12) + 1, 0);
  return day.toISOString().slice(0, 10);
}

/** A day as it is read, in the language of the page: "30 June 2016", or "31 December 1 BC", the year 0000 of ISO 8601. */
export function dayInWords(day: string, language: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(date);
  const year = date.getUTCFullYear();
  return `${date.getUTCDate()} ${month} ${year > 0 ? year : `${1 - year} BC`}`;
}
