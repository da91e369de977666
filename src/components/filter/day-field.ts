/** Sets a field to a day, or to none, unless a reader is in it. Tells the style sheet which: it has no other way to know. */
export function setDay(field: HTMLInputElement, day: string): void {
  if (field.value !== day && document.activeElement !== field) field.value = day;
  field.toggleAttribute('data-set', day !== '');
}
